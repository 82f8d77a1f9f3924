import { formatCountry } from "@serumpun/domain/format"
import type { IssuedContent, IssuedParty } from "@serumpun/domain/issued/content"
import { defaultLocale } from "@serumpun/domain/locales"
import type { Field } from "./printed"
import { pairOf, type Words, wordsOf } from "./words"

/** Exporter and importer with all that is known of them; a tax number that is missing is named. */
export function partyFields({ locale, kind, producer, buyer }: IssuedContent): Field[] {
  const label = (key: "exporter" | "importer") => pairOf(locale, (t) => t.issued.label[key])
  // A price asks for no tax numbers; what customs and banks read does.
  const withTax = kind !== "quotation"
  return [
    { label: label("exporter"), lines: linesOf(producer, withTax), strong: true },
    { label: label("importer"), lines: linesOf(buyer, withTax), strong: true },
  ]
}

function linesOf(party: IssuedParty, withTax: boolean): Words[] {
  const { name, contact, address, country, identifiers, legal_form } = party
  const english = (choose: Parameters<typeof pairOf>[1]) => pairOf(defaultLocale, choose).en
  const shown = identifiers.filter(({ scheme }) => withTax || scheme === "nib")
  const hasTax = identifiers.some(({ scheme }) => scheme !== "nib" && scheme !== "eori")
  const missing = withTax && !hasTax
  return [
    name || english((t) => t.issued.label.not_stated),
    legal_form ? english((t) => t.trade.legalForm[legal_form]) : "",
    ...addressLines([...address, country ? formatCountry(defaultLocale, country) : ""]),
    contact && contact !== name ? contact : "",
    ...shown.map(({ scheme, value }) => `${english((t) => t.issued.label[scheme])} ${value}`),
    missing
      ? `${english((t) => t.issued.label.tax_id)}: ${english((t) => t.issued.label.not_stated)}`
      : "",
  ]
    .filter(Boolean)
    .map(wordsOf)
}

/** On one line where it fits one; each part by itself in a script that has other commas. */
const addressLines = (address: string[]): string[] =>
  address.every((part) => /^[\p{scx=Latn}\p{P}\p{N}\p{Z}\p{S}]*$/u.test(part))
    ? [address.filter(Boolean).join(", ")]
    : address
