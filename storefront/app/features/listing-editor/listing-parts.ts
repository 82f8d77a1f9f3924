import type { Problem } from "@serumpun/domain/problems"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** The parts of the editor in the page's order, each with the beginnings of its controls' names. */
const controls = {
  texts: ["title", "summary", "description"],
  pictures: ["file", "alt", "images", "picture_alt"],
  kind: [
    "good",
    "category",
    "processing_stage",
    "hs_code",
    "unit",
    "species",
    "gi_claim",
    "claims_organic",
    "specification",
  ],
  origin: ["province", "place"],
  amount: [
    "moq",
    "order_multiple",
    "capacity_per_month",
    "lead_time_days",
    "shelf_life_months",
    "season",
  ],
  price: ["tiers"],
  delivery: ["incoterms"],
  packing: ["packing"],
  sample: ["sample"],
  certificates: ["certificate_ids"],
  markets: ["markets"],
} as const

export type ListingPart = keyof typeof controls

export const listingParts = Object.keys(controls) as ListingPart[]

/** Nothing in them has to be there before review. */
const optionalParts: ListingPart[] = ["sample", "certificates", "markets"]

export function partOf(field: string): ListingPart | null {
  const [first] = field.split(".")
  return listingParts.find((part) => controls[part].some((name) => name === first)) ?? null
}

/** `count` of what has to be corrected or is still empty; `isOpen` as the page arrives. */
export type PartState = {
  kind: "wrong" | "missing" | "optional" | "complete"
  count: number
  isOpen: boolean
}
export type PartStates = Record<ListingPart, PartState>

type Editor = {
  values: FormValues
  /** What is shown as wrong beside its control. */
  problems: Problem[]
  /** Everything between the saved listing and its review. */
  unfinished: Problem[]
  /** The part that was worked on last, which stays open. */
  wanted: string | null
}

/**
 * How far each part is. What is wrong is never folded away; without that the part that was worked
 * on is open, or else the first unfinished one.
 */
export function partStates({ values, problems, unfinished, wanted }: Editor): PartStates {
  const shown = problems.map(({ field }) => field)
  const missing = unfinished
    .map(({ field }) => field)
    .filter((field) => !values[field] && !shown.includes(field))
  const within = (part: ListingPart, fields: string[]) =>
    fields.filter((field) => partOf(field) === part).length
  const isWrong = (part: ListingPart) => within(part, shown) > 0
  const toOpen = listingParts.some(isWrong)
    ? listingParts.filter(isWrong)
    : [
        listingParts.find((part) => part === wanted) ??
          listingParts.find((part) => within(part, missing) > 0),
      ]
  const filled = Object.keys(values).filter((name) => values[name])
  const stateOf = (part: ListingPart): Omit<PartState, "isOpen"> => {
    if (isWrong(part)) return { kind: "wrong", count: within(part, shown) }
    if (within(part, missing) > 0) return { kind: "missing", count: within(part, missing) }
    const isOptional = optionalParts.includes(part) && within(part, filled) === 0
    return { kind: isOptional ? "optional" : "complete", count: 0 }
  }
  return Object.fromEntries(
    listingParts.map((part) => [part, { ...stateOf(part), isOpen: toOpen.includes(part) }]),
  ) as PartStates
}
