import { MedusaService } from "@medusajs/framework/utils"
import { TradeEntry } from "./models/trade-entry"

/** Entries are created and read; the database refuses to change or delete one. */
export default class LedgerModuleService extends MedusaService({ TradeEntry }) {}
