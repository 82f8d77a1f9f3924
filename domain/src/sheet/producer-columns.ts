import { LIMITS } from "../listing-rules.js"
import { locales, type Locale } from "../locales.js"
import { provinces } from "../places.js"
import { legalForms } from "../units.js"

/** Fields of a business's profile that a sheet fills in; their words are `field.*` in "profile". */
export type ProducerField =
  | "name"
  | "legal_form"
  | "nib"
  | "npwp"
  | "province"
  | "regency"
  | "district"
  | "village"
  | "place"
  | "founded_year"
  | "people_count"
  | "women_percent"
  | "contact_name"
  | "contact_email"
  | "contact_phone"
  | "headline"
  | "story"

export type ProducerColumn = {
  /** The field, and with a language its text in it: `story.id`. */
  key: string
  field: ProducerField
  language?: Locale
  kind: "text" | "whole" | "choice"
  choices?: readonly string[]
  /** Characters at most, of a text that has no form of its own. */
  max?: number
  /** A business cannot be made without it. */
  is_needed?: true
  example: string | number | null
}

const column = (
  field: ProducerField,
  example: ProducerColumn["example"],
  rest: Partial<ProducerColumn> = {},
): ProducerColumn => ({ key: field, field, kind: "text", example, ...rest })
const needed = { is_needed: true } as const

const inLanguages = (field: "headline" | "story", max: number, example: string) =>
  locales.map((language) =>
    column(field, language === "id" ? example : null, {
      ...{ key: `${field}.${language}`, language, max },
    }),
  )

const name = { max: LIMITS.name }
const place = { max: LIMITS.place }

/** What a file of businesses may hold, in the order of the template. */
export const producerColumns: readonly ProducerColumn[] = [
  column("name", "KUB Rotan Kayan", { ...name, ...needed }),
  column("legal_form", "kub", { kind: "choice", choices: legalForms, ...needed }),
  column("nib", "1203000123456", needed),
  column("npwp", null),
  column("province", "ID-KU", { kind: "choice", choices: Object.keys(provinces), ...needed }),
  column("regency", "Bulungan", { ...place, ...needed }),
  column("district", null, place),
  column("village", null, place),
  column("place", "Tanjung Selor, Bulungan", place),
  column("founded_year", 2016, { kind: "whole" }),
  column("people_count", 12, { kind: "whole" }),
  column("women_percent", 75, { kind: "whole" }),
  column("contact_name", "Dewi", { ...name, ...needed }),
  column("contact_email", "dewi@example.com", needed),
  column("contact_phone", "+62 812 0000 0000", { max: 40, ...needed }),
  ...inLanguages("headline", LIMITS.summary, "Penganyam rotan di Sungai Kayan"),
  ...inLanguages("story", LIMITS.story, "Kami menganyam rotan menjadi tas dan keranjang."),
]

export const producerColumn = (key: string): ProducerColumn | undefined =>
  producerColumns.find((one) => one.key === key)

/** Without the NIB and the address nobody is known and nobody can be invited. */
export const namesBusinesses = (mapping: readonly (string | null)[]): boolean =>
  mapping.includes("nib") && mapping.includes("contact_email")
