import { MedusaService } from "@medusajs/framework/utils"
import { CreditReferral } from "./models/credit-referral"
import { GrantReceived } from "./models/grant-received"

export default class CapitalModuleService extends MedusaService({
  CreditReferral,
  GrantReceived,
}) {}
