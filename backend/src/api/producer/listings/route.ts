import type { MedusaResponse } from "@medusajs/framework/http"
import type { ProducerRequest } from "../../access/acting"
import type { NewListing } from "../../../contracts/listing-input"
import {
  ListingsAsked,
  type ProducerListing,
  type ProducerListingRow,
} from "../../../contracts/producer"
import type { Paged } from "../../../contracts/paging"
import { listProducerListings, readProducerListing } from "../../../readers/producer-listing"
import { parseQuery } from "../../parse-query"
import { readLocale } from "../../read-locale"
import { createListingWorkflow } from "../../../workflows/listing/create-listing"

export async function GET(
  req: ProducerRequest,
  res: MedusaResponse<Paged & { listings: ProducerListingRow[]; archived_count: number }>,
) {
  const { id } = req.producer
  const { archived, ...page } = parseQuery(ListingsAsked, req.query)
  const found = await listProducerListings(req.scope, id, readLocale(req), { archived, ...page })
  res.json({ ...found, ...page })
}

export async function POST(
  req: ProducerRequest<NewListing>,
  res: MedusaResponse<{ listing: ProducerListing }>,
) {
  const { id: producer_id, member_id } = req.producer
  const { handle, external_id, ...content } = req.validatedBody
  const { result } = await createListingWorkflow(req.scope).run({
    input: {
      producer_id,
      member_id,
      content,
      ...(handle === undefined ? {} : { handle }),
      ...(external_id === undefined ? {} : { external_id }),
    },
  })
  res.status(201).json({ listing: await readProducerListing(req.scope, result.id, producer_id) })
}
