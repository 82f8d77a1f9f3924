import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PictureLocalFileService } from "./service"

export default ModuleProvider(Modules.FILE, { services: [PictureLocalFileService] })
