/** Issued documents: /store/buyer/documents/*, /producer/documents/*, /admin/documents/*. */
import { z } from "@medusajs/framework/zod"
import {
  type IssuedEnding,
  type IssuedForm,
  type IssuedKind,
  type IssuedStanding,
  shippingKinds,
} from "@serumpun/domain/issued/kinds"
import type { Currency } from "@serumpun/domain/money"
import { id } from "./fields"
import { pageQuery } from "./paging"

/** GET …/documents?rfq_id=&quote_id=&order_id= → { documents: IssuedView[] }; an operator's order is Medusa's. */
export const IssuedQuery = z
  .object({
    ...pageQuery,
    rfq_id: id.optional(),
    quote_id: id.optional(),
    order_id: id.optional(),
  })
  .strict()

/** One in a list; the file is at …/documents/:id/:form. */
export type IssuedView = {
  id: string
  kind: IssuedKind
  number: string
  /** ISO day in Jakarta. */
  issued_on: string
  standing: IssuedStanding
  ending: IssuedEnding | null
  /** ISO moment. */
  ended_on: string | null
  /** The number of the one that took its place. */
  superseded_by: string | null
  valid_until: string | null
  currency: Currency
  total: number
  rfq_id: string | null
  quote_id: string | null
  order_id: string | null
  forms: IssuedForm[]
  /** Opens the check page, which whoever is handed the document may read. */
  check_code: string
}

/** GET /store/documents/:code → { document: IssuedCheck }: open to whoever holds the document. */
export type IssuedCheck = Pick<
  IssuedView,
  | "kind"
  | "number"
  | "issued_on"
  | "standing"
  | "ending"
  | "ended_on"
  | "superseded_by"
  | "valid_until"
  | "currency"
  | "total"
> & { producer_name: string; checksum: string }

/** POST /producer/orders/:id/documents → { document: IssuedView }; the same kind again answers with the one there is. */
export const IssueForOrder = z.object({ kind: z.enum(shippingKinds) }).strict()
export type IssueForOrder = z.infer<typeof IssueForOrder>
