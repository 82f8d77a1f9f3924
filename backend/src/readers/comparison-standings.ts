import { rankKnownFirst, standings } from "@serumpun/domain/landed-rank"
import type { Currency } from "@serumpun/domain/money"
import type { QuoteView } from "../contracts/buyer"
import type { ComparedLine, ComparedQuote } from "../contracts/comparison"

/** A quote brought to the target, before it is set beside the others. */
export type Weighed = Omit<ComparedQuote, "standing" | "lines" | "not_quoted"> & {
  left: NonNullable<QuoteView["not_quoted"]>
  lines: Omit<ComparedLine, "standing" | "goods">[]
}

type Goods = Pick<ComparedLine, "rfq_item_id" | "hs_code" | "unit" | "quantity">

/** Totals compare what is for the same goods in the same amount, prices what is for the same goods. */
export function withStandings(weighed: Weighed[], currency: Currency): ComparedQuote[] {
  const goodsOf = goodsKeys(weighed.flatMap(({ lines }) => lines))
  const ranked = rankKnownFirst(
    weighed.map((quote) => {
      const covered = quote.lines.map((line) => `${goodsOf(line)} ${line.quantity}`)
      const goods = new Set(quote.lines.map(goodsOf)).size
      return { quote, total: quote.landed.total, covers: covered.sort().join(), goods }
    }),
  )
  const prices = ranked.flatMap(({ quote }) =>
    quote.lines.map((line) => ({ total: line.landed_per_unit, covers: goodsOf(line) })),
  )
  const ofLines = standings(prices, currency)
  // Goods that nobody quotes are named by their item; of an item that one producer answers, its good is that row's.
  const goodsLeftOut = ({ rfq_item_id, title, reason }: Weighed["left"][number]) => {
    const answer = weighed
      .flatMap(({ lines }) => lines)
      .find((line) => line.rfq_item_id === rfq_item_id)
    return { goods: answer ? goodsOf(answer) : rfq_item_id, title, reason }
  }
  let next = 0
  return standings(ranked, currency).map((standing, at) => {
    const { left, ...quote } = ranked[at]!.quote
    const lines = quote.lines.map((line) => ({
      ...line,
      goods: goodsOf(line),
      standing: ofLines[next++] ?? null,
    }))
    return { ...quote, standing, lines, not_quoted: left.map(goodsLeftOut) }
  })
}

/** An item that several producers answer is one good; else goods of one HS code and unit are alike. */
function goodsKeys(lines: Goods[]): (line: Goods) => string {
  const answers = Map.groupBy(lines, ({ rfq_item_id }) => rfq_item_id)
  return ({ rfq_item_id, hs_code, unit }) =>
    (answers.get(rfq_item_id)?.length ?? 0) > 1 ? rfq_item_id : `${hs_code} ${unit}`
}
