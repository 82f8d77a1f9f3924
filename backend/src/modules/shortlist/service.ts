import { MedusaService } from "@medusajs/framework/utils"
import { Shortlist } from "./models/shortlist"

export default class ShortlistModuleService extends MedusaService({ Shortlist }) {}
