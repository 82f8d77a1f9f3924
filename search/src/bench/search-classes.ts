import type { CatalogueQuery } from "../find-listings.js"
import type { Locale } from "./synthetic-words.js"

export type SearchClass = {
  name: string
  queries: CatalogueQuery[]
  /** Asked for proposals as a buyer types, not for a page. */
  suggests?: true
}

// Pages leave out listings whose verdict has ended, so the measured queries do too. Half of the
// synthetic listings' verdicts end before this day.
const valid_at = Date.UTC(2026, 6, 1)

/** What buyers ask for, by kind; as on a page, every one comes with all facet counts. */
export const searchClasses: SearchClass[] = [
  {
    name: "one word",
    queries: texts("en", ["rattan", "honey", "cooperative", "nutmeg", "organic", "laboratory"]),
  },
  {
    name: "two words with a typo",
    queries: texts("en", [
      "palm sugra",
      "witte pepper",
      "rattan baskte",
      "ginegr dried",
      "coconut suggar",
      "organic honny",
    ]),
  },
  {
    name: "prefix",
    queries: texts("en", ["pal", "ra", "cinn", "s", "coc", "organic pa"]),
  },
  {
    name: "suggest",
    queries: texts("en", [
      "pa",
      "palm su",
      "ratt",
      "HS 1702",
      "sugar hal",
      "kopi",
      "palm sugra",
      "coc",
    ]),
    suggests: true,
  },
  {
    name: "four filters and facets",
    queries: texts("en", ["palm sugar", "", "rattan", "pepper"]).map((query) => ({
      ...query,
      province: ["ID-BT", "ID-JT"],
      certificate: ["organic"],
      moq_band: ["lt_50", "50_249"],
      sample: ["true"],
    })),
  },
  {
    name: "Japanese",
    queries: texts("ja", [
      "パームシュガー",
      "籐かご",
      "ホワイトペパー",
      "有機",
      "ラタン 家具",
      "コーヒー生豆",
    ]),
  },
]

function texts(locale: Locale, queries: string[]): CatalogueQuery[] {
  return queries.map((q) => ({ locale, q, valid_at }))
}
