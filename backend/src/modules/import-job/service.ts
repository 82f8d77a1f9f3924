import { MedusaService } from "@medusajs/framework/utils"
import { ImportJob, ImportRow } from "./models/import-job"

export default class ImportJobModuleService extends MedusaService({ ImportJob, ImportRow }) {}
