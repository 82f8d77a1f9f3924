import { problem, type Problem } from "./problems.js"

/** Incoterms® 2020 rules in the order of the cost ladder: each includes what stands before it. */
export const incoterms = [
  "EXW",
  "FCA",
  "FAS",
  "FOB",
  "CFR",
  "CPT",
  "CIF",
  "CIP",
  "DAP",
  "DPU",
  "DDP",
] as const
export type Incoterm = (typeof incoterms)[number]

/** ICC: these four are for sea and inland waterway only. */
export const seaOnlyIncoterms: readonly Incoterm[] = ["FAS", "FOB", "CFR", "CIF"]

export const transportModes = ["sea", "air", "road", "multimodal"] as const
export type TransportMode = (typeof transportModes)[number]

export type ListingIncoterm = { rule: Incoterm; place: string; transport: TransportMode }

export function isIncoterm(value: unknown): value is Incoterm {
  return incoterms.some((rule) => rule === value)
}

export function fitsTransport(rule: Incoterm, transport: TransportMode): boolean {
  return transport === "sea" || !seaOnlyIncoterms.includes(rule)
}

/** Containers are handed over at a terminal, before the ship's rail: FCA, CPT and CIP say so. */
export function containerHint(rule: Incoterm): Incoterm | null {
  if (rule === "FOB" || rule === "FAS") return "FCA"
  if (rule === "CFR") return "CPT"
  return rule === "CIF" ? "CIP" : null
}

export function checkIncoterm(field: string, incoterm: Partial<ListingIncoterm>): Problem[] {
  if (!isIncoterm(incoterm.rule)) return [problem(`${field}.rule`, "invalid_choice")]
  const problems: Problem[] = []
  if (!incoterm.place?.trim()) problems.push(problem(`${field}.place`, "incoterm_place_required"))
  if (incoterm.transport && !fitsTransport(incoterm.rule, incoterm.transport))
    problems.push(
      problem(`${field}.rule`, "incoterm_transport", {
        rule: incoterm.rule,
        transport: incoterm.transport,
        instead: containerHint(incoterm.rule) ?? "FCA",
      }),
    )
  return problems
}

/**
 * The term that a listing's prices hold for: the first that the producer names. A price belongs to
 * one Incoterm and place; under any other it has to be asked for. Undefined while none is named.
 */
export function pricedIncoterm<T>(offered: readonly T[]): T | undefined {
  return offered[0]
}

/** "FOB Tanjung Priok": rule and place beside a price, without the town behind the place. */
export function shortIncoterm({ rule, place }: { rule: string; place: string }): string {
  return `${rule} ${place.split(",")[0]?.trim() ?? ""}`.trim()
}

/** "FOB Tanjung Priok, Incoterms 2020": a rule is never shown without its place and edition. */
export function incotermLabel({ rule, place }: { rule: string; place: string }): string {
  return `${rule} ${place}, Incoterms 2020`
}
