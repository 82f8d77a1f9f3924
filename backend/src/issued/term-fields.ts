import { formatCountry, formatPercent } from "@serumpun/domain/format"
import { incotermLabel } from "@serumpun/domain/incoterms"
import type { IssuedContent } from "@serumpun/domain/issued/content"
import { defaultLocale } from "@serumpun/domain/locales"
import type { Field } from "./printed"
import { linesOf, pairOf, type Words, wordsOf } from "./words"

/** How the goods are delivered and paid. What the terms leave open is named as such. */
export function termFields(content: IssuedContent): Field[] {
  const { locale, kind, incoterm, incoterm_place, transport_mode, payment_method } = content
  const { destination_city, destination_country, deposit_percent } = content
  const pair = (choose: Parameters<typeof pairOf>[1]) => pairOf(locale, choose)
  const open = linesOf(pair((t) => t.issued.label.not_stated))
  const orOpen = (value: string | null): Words[] => (value ? [wordsOf(value)] : open)
  const field = (key: LabelKey, lines: Words[]): Field => ({
    label: pair((t) => t.issued.label[key]),
    lines,
  })
  const isSea = transport_mode === "sea" || transport_mode === "multimodal"
  const destination = [destination_city, formatCountry(defaultLocale, destination_country)]
    .flatMap((part) => part || [])
    .map(wordsOf)
  const leadTimes = content.lines.map(({ lead_time_days }) => lead_time_days)
  const percent = formatPercent(defaultLocale, deposit_percent)
  return [
    field("incoterm", [wordsOf(incotermLabel({ rule: incoterm, place: incoterm_place }))]),
    field("transport", linesOf(pair((t) => t.trade.transport[transport_mode]))),
    ...(isSea
      ? [
          field("loading", orOpen(content.port_of_loading)),
          field("discharge", orOpen(content.port_of_discharge)),
        ]
      : []),
    field("destination", destination),
    field("origin", [wordsOf(formatCountry(defaultLocale, "ID"))]),
    ...(kind === "packing_list"
      ? []
      : [
          field("payment", [
            ...linesOf(pair((t) => t.account.payment[payment_method])),
            ...linesOf(pair((t) => `${t.issued.label.deposit} ${percent}`)),
          ]),
        ]),
    ...(kind === "quotation" || kind === "proforma_invoice"
      ? [
          field("lead_time", [wordsOf(String(Math.max(0, ...leadTimes)))]),
          ...(content.claim_days === undefined
            ? []
            : [field("claim_time", [wordsOf(String(content.claim_days))])]),
          ...(content.needs_sample
            ? [field("validity", linesOf(pair((t) => t.issued.label.after_sample)))]
            : []),
        ]
      : []),
  ]
}

type LabelKey =
  | "incoterm"
  | "transport"
  | "loading"
  | "discharge"
  | "destination"
  | "origin"
  | "payment"
  | "lead_time"
  | "claim_time"
  | "validity"
