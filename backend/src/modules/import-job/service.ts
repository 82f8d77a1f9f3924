import { MedusaService } from "@medusajs/framework/utils"
import { ImportJob, ImportRow } from "./models/import-job"
import { SheetExport } from "./models/sheet-export"

export default class ImportJobModuleService extends MedusaService({
  ImportJob,
  ImportRow,
  SheetExport,
}) {}
