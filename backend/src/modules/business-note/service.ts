import { MedusaService } from "@medusajs/framework/utils"
import { BusinessNote } from "./models/business-note"

export default class BusinessNoteModuleService extends MedusaService({ BusinessNote }) {}
