import type { listingFields } from "./listing-document.js"

type Fields = typeof listingFields
type Sortable = {
  [Name in keyof Fields]: Fields[Name] extends { sortable: true } ? Name : never
}[keyof Fields]

/** Orders of the catalogue by their name in addresses; null is the order of the words' hits. */
export const sorts = {
  relevance: null,
  newest: { attribute: "published_at_ts", direction: "desc" },
  price_asc: { attribute: "price_from", direction: "asc" },
  price_desc: { attribute: "price_from", direction: "desc" },
  moq: { attribute: "moq", direction: "asc" },
  lead_time: { attribute: "lead_time_days", direction: "asc" },
  name: { attribute: "name_key", direction: "asc" },
  producer: { attribute: "producer_key", direction: "asc" },
} as const satisfies Record<string, { attribute: Sortable; direction: "asc" | "desc" } | null>

export type Sort = keyof typeof sorts
export const sortNames = Object.keys(sorts) as [Sort, ...Sort[]]
