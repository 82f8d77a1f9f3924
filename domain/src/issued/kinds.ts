import type { StatusOf } from "../statuses.js"

/** What a producer issues with a number of its own. */
export const issuedKinds = [
  "quotation",
  "proforma_invoice",
  "commercial_invoice",
  "packing_list",
  "sample_invoice",
] as const
export type IssuedKind = (typeof issuedKinds)[number]

export type IssuedStanding = StatusOf<"issued">

/** Why one stands no longer; the check page says so. */
export const issuedEndings = ["new_version", "withdrawn", "declined", "order_cancelled"] as const
export type IssuedEnding = (typeof issuedEndings)[number]

/** The first letters of a number, after which its kind is known everywhere. */
const prefixes: Record<IssuedKind, string> = {
  quotation: "QU",
  proforma_invoice: "PI",
  commercial_invoice: "CI",
  packing_list: "PL",
  sample_invoice: "SI",
}

/** "PI-2026-0007": the seventh of its kind that a producer issued in a year, without a gap. */
export function issuedNumber(kind: IssuedKind, year: number, serial: number): string {
  return `${prefixes[kind]}-${year}-${String(serial).padStart(4, "0")}`
}

export const issuedForms = ["pdf", "xml", "csv"] as const
export type IssuedForm = (typeof issuedForms)[number]

/** UBL has messages for the offer, the order and the invoice, and none of ours for a packing list. */
export function formsOf(kind: IssuedKind): readonly IssuedForm[] {
  return kind === "packing_list" ? issuedForms.filter((form) => form !== "xml") : issuedForms
}

/** Kinds that follow an order's goods; a producer may issue them as soon as the goods are ready. */
export const shippingKinds = ["commercial_invoice", "packing_list"] as const
export type ShippingKind = (typeof shippingKinds)[number]
