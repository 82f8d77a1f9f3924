import type { MedusaContainer } from "@medusajs/framework/types"
import type { NewNotice } from "../../mail/notices"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readShareRows, type ShareRow } from "../../readers/pool/shares"
import { quoteNumber } from "../../readers/quote"
import { undoWith, writeWith } from "../write-with"
import { readProducerReaders, shareAskedNotices } from "./notices"

type Line = {
  rfq_item_id: string
  listing_id: string | null
  quantity: number
  unit_price: number
  lead_time_days: number
}
type Version = Parameters<typeof quoteNumber>[0] & {
  id: string
  producer_id: string
  producer_name: string
  currency: string
  lines: Line[]
}
export type Carried = { quote_id: string; notices: NewNotice[] }

/**
 * A new version of a quote keeps the shares of the one before where a line's quantity is the same. What
 * members confirmed stays confirmed while their price and lead time stay as well; else they are asked
 * again. A line whose quantity changed has no shares: they have to be named anew.
 */
export async function carryShares(
  container: MedusaContainer,
  from_id: string | undefined,
  to_id: string,
): Promise<Carried | null> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const shares = from_id ? await readShareRows(container, [from_id]) : []
  if (!from_id || shares.length === 0) return null
  const [from, to] = (await Promise.all(
    [from_id, to_id].map((id) => quotes.retrieveQuote(id, { relations: ["lines"] })),
  )) as unknown as [Version, Version]
  const rows = shares.flatMap((share) => toCarried(share, from, to))
  const asked = rows.filter(({ status }) => status === "asked").map((row) => row.producer_id)
  const readers = await readProducerReaders(container, asked)
  const notices = shareAskedNotices([...readers.values()], {
    ...{ quote_id: to_id, number: quoteNumber(to), group: to.producer_name, at: new Date() },
  })
  await writeWith(container, { notices }, ({ run }) =>
    run(quotes, (service, context) => service.createQuoteShares(rows, context)),
  )
  return { quote_id: to_id, notices }
}

/** With a version that is taken back its shares go too, and what was told of them. */
export async function undoCarried(container: MedusaContainer, carried: Carried | null) {
  if (!carried) return
  const rows = await readShareRows(container, [carried.quote_id])
  await undoWith(container, carried, ({ run }) =>
    run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (service, context) =>
      service.deleteQuoteShares(
        rows.map(({ id }) => id),
        context,
      ),
    ),
  )
}

function toCarried(share: ShareRow, from: Version, to: Version) {
  const [before, now] = [from, to].map(({ lines }) =>
    lines.find(({ rfq_item_id }) => rfq_item_id === share.rfq_item_id),
  )
  if (!before || !now || before.listing_id !== now.listing_id) return []
  if (Number(before.quantity) !== Number(now.quantity)) return []
  const isSame =
    from.currency === to.currency &&
    Number(before.unit_price) === Number(now.unit_price) &&
    before.lead_time_days === now.lead_time_days
  const { rfq_item_id, producer_id, producer_name, listing_id } = share
  // A group's own listing needs no question.
  const isOwn = producer_id === to.producer_id
  const { status, answered_at, note } =
    isSame || isOwn ? share : { status: "asked" as const, answered_at: null, note: null }
  return [
    {
      ...{ rfq_item_id, producer_id, producer_name, listing_id, quote_id: to.id },
      ...{ quantity: Number(share.quantity), status, answered_at, note },
    },
  ]
}
