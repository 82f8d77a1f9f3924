import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PasswordAuthService } from "./service"

export default ModuleProvider(Modules.AUTH, { services: [PasswordAuthService] })
