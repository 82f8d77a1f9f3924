import type { MedusaResponse } from "@medusajs/framework/http"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import type {
  ShopWindowAnswer,
  ShopWindowView,
  ShowInWindow,
} from "../../../../contracts/shop-window"
import { listShopWindow } from "../../../../readers/shop-window-list"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"
import { answerEntry } from "./answer-entry"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { entries: ShopWindowView[] }>,
) {
  res.json(await listShopWindow(req.scope, parseQuery(PageQuery, req.query), readLocale(req)))
}

export async function POST(req: AdminRequest<ShowInWindow>, res: MedusaResponse<ShopWindowAnswer>) {
  await answerEntry(req, res, { deed: "show", body: req.validatedBody })
}
