import type {
  ComparedLine,
  ComparedQuote,
  Comparison,
} from "@serumpun/backend/src/contracts/comparison.ts"
import type names from "@serumpun/domain/locales/en/comparison.json"
import type { TFunction } from "i18next"
import type { Sheet, SheetCell } from "@serumpun/domain/sheet/table"
import { missingText, writeHs } from "./texts.ts"

type Texts = {
  t: TFunction<"comparison">
  words: TFunction<["common", "account", "trade", "quoteOptions"]>
}
type Column = {
  key: keyof typeof names.columns
  value: (quote: ComparedQuote, line: ComparedLine, comparison: Comparison) => SheetCell
}

/**
 * One row per line of every quote, then one per line that a quote leaves out, with the reason; a total
 * that is not known is empty, beside what is missing.
 */
export function comparisonSheet(comparison: Comparison, texts: Texts): Sheet {
  const columns = columnsIn(texts)
  return {
    columns: columns.map(({ key }) => texts.t(`columns.${key}`)),
    rows: [
      ...comparison.quotes.flatMap((quote) =>
        quote.lines.map((line) => columns.map(({ value }) => value(quote, line, comparison))),
      ),
      ...comparison.quotes.flatMap((quote) =>
        quote.not_quoted.map((left) =>
          columns.map(({ key }) => leftOut(key, left, { quote, comparison, texts })),
        ),
      ),
    ],
  }
}

type Left = ComparedQuote["not_quoted"][number]
type Around = { quote: ComparedQuote; comparison: Comparison; texts: Texts }

/** What is known of a line that is not there: whose it is, what it is, and why. */
function leftOut(
  key: Column["key"],
  { title, reason }: Left,
  { quote, comparison, texts }: Around,
): SheetCell {
  if (key === "rfq") return comparison.rfq.number
  if (key === "number") return quote.number
  if (key === "version") return quote.version
  if (key === "producer") return quote.producer_name
  if (key === "goods") return title
  return key === "notQuoted" ? [texts.t("goods.none"), reason].filter(Boolean).join(": ") : null
}

function columnsIn({ t, words }: Texts): Column[] {
  return [
    { key: "rfq", value: (_quote, _line, { rfq }) => rfq.number },
    { key: "number", value: ({ number }) => number },
    { key: "version", value: ({ version }) => version },
    { key: "producer", value: ({ producer_name }) => producer_name },
    { key: "line", value: (_, { line }) => line },
    { key: "goods", value: (_, { title }) => title },
    { key: "taken", value: (_, line) => takenKind(line, words) },
    { key: "hs", value: (_, { hs_code }) => writeHs(hs_code) },
    { key: "quantity", value: (_, { quantity }) => quantity },
    { key: "unit", value: (_, { unit }) => words(`common:unit.perUnit.${unit}`) },
    { key: "price", value: (_, { unit_price }) => unit_price },
    { key: "currency", value: ({ currency }) => currency },
    { key: "total", value: (_, { total }) => total },
    { key: "quoteTotal", value: ({ totals }) => totals.total },
    { key: "incoterm", value: ({ incoterm }) => incoterm },
    { key: "place", value: ({ incoterm_place }) => incoterm_place },
    { key: "leadTime", value: (_, { lead_time_days }) => lead_time_days },
    { key: "moq", value: (_, { moq }) => moq },
    { key: "validUntil", value: ({ valid_until }) => ({ day: valid_until }) },
    { key: "deposit", value: ({ deposit_percent }) => deposit_percent },
    { key: "payment", value: ({ payment_method }) => words(`account:payment.${payment_method}`) },
    { key: "certificates", value: (_, line) => certificateNames(line, words) },
    { key: "passport", value: (_, { passport_mean }) => passport_mean },
    { key: "targetIncoterm", value: (_quote, _line, { target }) => target.incoterm },
    { key: "targetCurrency", value: (_quote, _line, { target }) => target.currency },
    { key: "landedPrice", value: (_, { landed_per_unit }) => landed_per_unit },
    { key: "landedTotal", value: ({ landed }) => landed.total },
    { key: "missing", value: (quote) => missingTexts(quote, t) },
    { key: "ratesOf", value: ({ rates }) => (rates ? { day: rates.as_of } : null) },
    { key: "notQuoted", value: () => null },
  ]
}

/** Whether another quantity or an alternative counts in place of the line; empty: as quoted. */
function takenKind({ options = [], taken }: ComparedLine, words: Texts["words"]): string | null {
  const found = options.find(({ option }) => option === taken)
  return found ? words(`quoteOptions:options.kind.${found.kind}`) : null
}

function certificateNames({ certificates }: ComparedLine, words: Texts["words"]): string {
  return certificates.map((scheme) => words(`trade:certificate.${scheme}`)).join("; ")
}

function missingTexts({ landed }: ComparedQuote, t: Texts["t"]): string | null {
  return landed.missing.map((one) => missingText(t, one)).join(" ") || null
}
