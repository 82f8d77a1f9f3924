import { MedusaService } from "@medusajs/framework/utils"
import { BankAccount } from "./models/bank-account"
import { BankAccountLook } from "./models/bank-account-look"

export default class BankAccountModuleService extends MedusaService({
  BankAccount,
  BankAccountLook,
}) {}
