import type { MedusaResponse } from "@medusajs/framework/http"
import type {
  CollectionAnswer,
  CollectionView,
  WriteCollection,
} from "../../../../contracts/collection"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import { listCollections } from "../../../../readers/collection-list"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { answerCollection } from "./answer-collection"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { collections: CollectionView[] }>,
) {
  res.json(await listCollections(req.scope, parseQuery(PageQuery, req.query), readLocale(req)))
}

export async function POST(
  req: AdminRequest<WriteCollection>,
  res: MedusaResponse<CollectionAnswer>,
) {
  await answerCollection(req, res, { deed: "make", body: req.validatedBody })
}
