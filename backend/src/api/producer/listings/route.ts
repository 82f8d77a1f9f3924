import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { NewListing } from "../../../contracts/listing-input"
import type { ProducerListing, ProducerListingRow } from "../../../contracts/producer"
import { type Paged, PageQuery } from "../../../contracts/paging"
import { listProducerListings, readProducerListing } from "../../../readers/producer-listing"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { createListingWorkflow } from "../../../workflows/listing/create-listing"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { listings: ProducerListingRow[] }>,
) {
  const { id } = req.producer
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listProducerListings(req.scope, id, readLocale(req), page)), ...page })
}

export async function POST(
  req: ProducerRequest<NewListing>,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id } = req.producer
  const { handle, external_id, ...content } = req.validatedBody
  const { result } = await createListingWorkflow(req.scope).run({
    input: {
      producer_id,
      content,
      ...(handle === undefined ? {} : { handle }),
      ...(external_id === undefined ? {} : { external_id }),
    },
  })
  res.status(201).json({ listing: await readProducerListing(req.scope, result.id, producer_id) })
}
