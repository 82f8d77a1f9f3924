import ProductModule from "@medusajs/medusa/product"
import { defineLink } from "@medusajs/framework/utils"
import CurationModule from "../modules/curation"

// review.listing_id already holds the product id, so no pivot table.
export default defineLink(
  { linkable: CurationModule.linkable.review.id, field: "listing_id" },
  ProductModule.linkable.product,
  { readOnly: true },
)
