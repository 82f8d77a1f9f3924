import { generateEntityId, MedusaService } from "@medusajs/framework/utils"
import { Colleague, Company, CompanyAddress, Consent, Invitation } from "./models/company"

export default class CompanyModuleService extends MedusaService({
  Company,
  Colleague,
  CompanyAddress,
  Consent,
  Invitation,
}) {
  /** An id that a company can be given, known before its row is written. */
  newId(): string {
    return generateEntityId(undefined, "comp")
  }
}
