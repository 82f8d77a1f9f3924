import type { IssuedContent } from "@serumpun/domain/issued/content"
import { formatCountry, formatDate } from "@serumpun/domain/format"
import { defaultLocale } from "@serumpun/domain/locales"
import { partyFields } from "./party-fields"
import { sectionsAfterGoods } from "./sections"
import { goodsTable, totalsOf, type Table, type TotalRow } from "./tables"
import { termFields } from "./term-fields"
import type { Field, Section } from "./printed"
import { linesOf, type Pair, pairOf, type Words, wordsOf } from "./words"

/** Everything that is printed, in the order of the page; the template only places it. */
type View = {
  title: Pair
  number: string
  date: string
  is_draft: boolean
  draft: Pair
  exporter: Words
  head: string[]
  facts: Field[]
  parties: Field[]
  terms: Field[]
  table: Table
  totals: TotalRow[]
  sections: Section[]
  signed: Field
  check: { text: Pair; address: string; checksum_label: Pair; checksum: string; qr: string } | null
}

/** `checksum` and `qr`, an SVG, are null in a draft that has not been issued. */
export function viewOf(
  content: IssuedContent,
  { checksum, qr }: { checksum: string; qr: string } | { checksum: null; qr: null },
): View {
  const { locale, kind, producer } = content
  const pair = (choose: Parameters<typeof pairOf>[1]) => pairOf(locale, choose)
  const { name, address, country, phone, email } = producer
  return {
    title: pair((t) => t.issued.kind[kind]),
    number: content.number,
    date: content.issued_on,
    is_draft: !content.number,
    draft: pair((t) => t.issued.label.draft),
    exporter: wordsOf(name),
    head: [
      [...address, formatCountry(defaultLocale, country)].join(", "),
      [phone, email].filter(Boolean).join(" · "),
    ].filter(Boolean),
    facts: factsOf(content),
    parties: partyFields(content),
    terms: termFields(content),
    table: goodsTable(content),
    totals: totalsOf(content),
    sections: sectionsAfterGoods(content),
    signed: {
      label: pair((t) => t.issued.label.signed),
      lines: [
        wordsOf(producer.contact),
        wordsOf(name),
        ...linesOf(pair((t) => t.issued.label.electronic)),
      ],
    },
    check: checksum
      ? {
          text: pair((t) => t.issued.label.check),
          address: content.check_address,
          checksum_label: pair((t) => t.issued.label.checksum),
          ...{ checksum, qr },
        }
      : null,
  }
}

function factsOf(content: IssuedContent): Field[] {
  const { locale, issued_on, valid_until, rfq_number, quote_number, quote_version } = content
  const day = (value: string | null) => (value ? formatDate(defaultLocale, value) : null)
  const quote = quote_number && [quote_number, quote_version].filter(Boolean).join(" · ")
  const rows = [
    ["number", content.number],
    ["issued_on", day(issued_on)],
    ["valid_until", day(valid_until)],
    ["rfq", rfq_number],
    ["quote", quote],
    ["order", content.order_number],
  ] as const
  return rows.flatMap(([key, value]) =>
    value ? [{ label: pairOf(locale, (t) => t.issued.label[key]), lines: [wordsOf(value)] }] : [],
  )
}
