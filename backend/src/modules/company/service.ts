import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { Colleague, Company } from "./models/company"

export default class CompanyModuleService extends MedusaService({ Company, Colleague }) {
  /** An id that a company can be given, known before its row is written. */
  newId(): string {
    return generateEntityId(undefined, "comp")
  }
}
