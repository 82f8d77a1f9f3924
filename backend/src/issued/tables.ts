import type { IssuedContent, IssuedLine } from "@serumpun/domain/issued/content"
import { sumPacking } from "@serumpun/domain/issued/content"
import { amountOf, cubicMetresOf, hsCodeOf, kilogramsOf, quantityOf, unitPriceOf } from "./figures"
import { type Pair, pairOf, type Words, wordsOf } from "./words"

type Row = { line: string; title: Words; local: Words | null; details: Words[]; figures: string[] }
/** `suffix` follows the heading of a column of figures, such as a currency. */
export type Table = { goods: Pair; columns: { label: Pair; suffix: string }[]; rows: Row[] }
export type TotalRow = { label: Pair; value: Pair; strong: boolean }

type Label = (key: LabelKey) => Pair
type LabelKey =
  "goods" | "quantity" | "unit_price" | "amount" | "packs" | "net" | "gross" | "volume"

/** What is sold, or, in a packing list, how it is packed: prices are no carrier's business. */
export function goodsTable(content: IssuedContent): Table {
  const { locale, currency, kind, lines } = content
  const label: Label = (key) => pairOf(locale, (t) => t.issued.label[key])
  const columns =
    kind === "packing_list"
      ? (["quantity", "packs", "net", "gross", "volume"] as const).map((key) => ({
          label: label(key),
          suffix: "",
        }))
      : [
          { label: label("quantity"), suffix: "" },
          { label: label("unit_price"), suffix: currency },
          { label: label("amount"), suffix: currency },
        ]
  return {
    goods: label("goods"),
    columns,
    rows: lines.map((line) => ({
      line: String(line.line),
      title: wordsOf(line.title),
      local: line.title_local ? wordsOf(line.title_local) : null,
      details: detailsOf(line, content),
      figures: kind === "packing_list" ? packed(line, content) : priced(line, content),
    })),
  }
}

function priced({ quantity, unit, unit_price, total }: IssuedLine, { currency }: IssuedContent) {
  return [quantityOf(quantity, unit), unitPriceOf(unit_price, currency), amountOf(total, currency)]
}

function packed({ quantity, unit, packing }: IssuedLine, { locale }: IssuedContent): string[] {
  const { en } = pairOf(locale, (t) => t.issued.label.not_stated)
  if (!packing) return [quantityOf(quantity, unit), en, en, en, en]
  const { packs, net_kg, gross_kg, volume_m3 } = packing
  return [
    quantityOf(quantity, unit),
    String(packs),
    kilogramsOf(net_kg),
    kilogramsOf(gross_kg),
    cubicMetresOf(volume_m3),
  ]
}

function detailsOf(line: IssuedLine, { locale, kind }: IssuedContent): Words[] {
  const english = (key: "from" | "species") => pairOf(locale, (t) => t.issued.label[key]).en
  const facts = [
    `HS\u00A0${hsCodeOf(line.hs_code)}`,
    line.origin ? `${english("from")}: ${line.origin}` : "",
    line.species ? `${english("species")}: ${line.species}` : "",
  ]
  const details = [wordsOf(facts.filter(Boolean).join(" · "))]
  if (line.note && kind !== "packing_list") details.push(wordsOf(line.note))
  return details
}

/** Sums below the table; what is not included is said, since an empty row would read as free. */
export function totalsOf(content: IssuedContent): TotalRow[] {
  return content.kind === "packing_list" ? packedTotals(content) : pricedTotals(content)
}

function pricedTotals({ locale, currency, totals, kind, incoterm }: IssuedContent): TotalRow[] {
  const label = (key: "subtotal" | "freight" | "insurance" | "deposit" | "balance") =>
    pairOf(locale, (t) => t.issued.label[key])
  const gap = pairOf(locale, (t) => t.issued.label.not_included)
  const money = (amount: number | null): Pair =>
    amount === null ? gap : { en: amountOf(amount, currency), local: null }
  const row = (name: Parameters<typeof label>[0], amount: number | null): TotalRow => ({
    label: label(name),
    value: money(amount),
    strong: false,
  })
  const total = pairOf(locale, (t) => t.issued.label.total)
  const asked = kind === "quotation" || kind === "proforma_invoice"
  return [
    row("subtotal", totals.goods),
    row("freight", totals.freight),
    row("insurance", totals.insurance),
    {
      label: { ...total, en: `${total.en} ${incoterm}, ${currency}` },
      value: money(totals.total),
      strong: true,
    },
    ...(asked && totals.deposit > 0
      ? [row("deposit", totals.deposit), row("balance", totals.balance)]
      : []),
  ]
}

function packedTotals({ locale, lines }: IssuedContent): TotalRow[] {
  const sum = sumPacking(lines)
  if (!sum) return []
  const rows = [
    ["packs", String(sum.packs)],
    ["net", kilogramsOf(sum.net_kg)],
    ["gross", kilogramsOf(sum.gross_kg)],
    ["volume", cubicMetresOf(sum.volume_m3)],
  ] as const
  return rows.map(([key, value]) => ({
    label: pairOf(locale, (t) => t.issued.label[key]),
    value: { en: value, local: null },
    strong: key === "gross",
  }))
}
