import type { MedusaResponse } from "@medusajs/framework/http"
import type { BuyerRequest } from "../../../access/acting"
import { ConsentQuery, type ConsentView } from "../../../../contracts/consent"
import type { Paged } from "../../../../contracts/paging"
import { listConsents } from "../../../../readers/consent"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"

type Answer = Paged & { consents: ConsentView[] }

export async function GET(req: BuyerRequest, res: MedusaResponse<Answer>) {
  const { limit, offset, rfq_id } = parseQuery(ConsentQuery, req.query)
  const reading = { buyer: req.buyer, locale: readLocale(req) }
  const found = await listConsents(req.scope, reading, { limit, offset, rfq_id })
  res.json({ ...found, limit, offset })
}
