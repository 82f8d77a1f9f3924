import CustomerModule from "@medusajs/medusa/customer"
import { defineLink } from "@medusajs/framework/utils"
import QuoteModule from "../modules/quote"

// rfq.buyer_id already holds the customer id, so no pivot table.
export default defineLink(
  { linkable: QuoteModule.linkable.rfq.id, field: "buyer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true },
)
