import type curationTexts from "@serumpun/domain/locales/en/curation.json"
import type tradeTexts from "@serumpun/domain/locales/en/trade.json"
import type { Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"

/** What the texts of a listing are called, for those who translate them: in English or Indonesian, as in the Admin. */
export function textNames(locale: Locale): (field: string) => string {
  const own = locale === "id" ? locale : "en"
  const { fields } = readTexts<typeof curationTexts>(own, "curation").translation
  const { specification } = readTexts<typeof tradeTexts>(own, "trade")
  const names: Record<string, string> = {
    ...fields,
    "packing.inner": fields.inner,
    ...Object.fromEntries(
      Object.entries(specification).map(([key, name]) => [`specification.${key}`, name]),
    ),
  }
  return (field) => names[field] ?? fields.picture
}
