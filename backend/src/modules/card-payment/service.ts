import { MedusaService } from "@medusajs/framework/utils"
import { CardPayment } from "./models/card-payment"
import { openPaymentPages, type PaymentPages, type StripeOptions } from "./payment-pages"

export default class CardPaymentModuleService extends MedusaService({ CardPayment }) {
  /** Stripe's pages; null while the operator has entered no key, and then nobody pays by card. */
  readonly pages: PaymentPages | null

  constructor(dependencies: object, options: { stripe: StripeOptions | null }) {
    super(dependencies, options)
    this.pages = options.stripe && openPaymentPages(options.stripe)
  }
}
