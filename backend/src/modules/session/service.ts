import { MedusaService } from "@medusajs/framework/utils"
import { Session } from "./models/session"

export default class SessionModuleService extends MedusaService({ Session }) {}
