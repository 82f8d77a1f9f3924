import { defineLink } from "@medusajs/framework/utils"
import CurationModule from "../modules/curation"
import ProducerModule from "../modules/producer"

// review.producer_id already holds the producer's id, so no pivot table.
export default defineLink(
  { linkable: CurationModule.linkable.review.id, field: "producer_id" },
  ProducerModule.linkable.producer,
  { readOnly: true },
)
