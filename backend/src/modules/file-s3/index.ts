import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PictureS3FileService } from "./service"

export default ModuleProvider(Modules.FILE, { services: [PictureS3FileService] })
