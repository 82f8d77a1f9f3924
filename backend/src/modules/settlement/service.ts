import { MedusaService } from "@medusajs/framework/utils"
import { Cancellation, OrderRefund, PayoutEntry } from "./models/settlement"

/** `fee_percent`: what the operator keeps of what is passed on; `payout_days`: from money received to its payout. */
export type SettlementTerms = { fee_percent: number; payout_days: number }

export default class SettlementModuleService extends MedusaService({
  Cancellation,
  OrderRefund,
  PayoutEntry,
}) {
  readonly terms: SettlementTerms

  constructor(dependencies: object, options: { terms: SettlementTerms }) {
    super(dependencies, options)
    this.terms = options.terms
  }
}
