import type { Locale } from "../locales.js"
import type { StepKey } from "../register.js"

/**
 * What a certificate of completion says, as it was when it was first printed. `format` names the look of the page; days are ISO
 * days. It names a business and no person.
 */
export type CompletionContent = {
  format: 1
  /** The language beside English: the producer's. */
  locale: Locale
  number: string
  issued_at: string
  issued_on: string
  programme: { name: string; starts_on: string; ends_on: string | null }
  /** Null for a programme of the marketplace's own operators. */
  institution: string | null
  partners: string[]
  business: { name: string; nib: string | null; place: string[] }
  enrolled_on: string
  completed_on: string
  steps: { key: StepKey; day: string }[]
  /** Of the meetings up to the day of completing it. */
  attended: number
  held: number
  /** Opens the page that says whether it stands. */
  check_address: string
}

/** `CC-2026-0007`, of one issuer and year. */
export const completionNumber = (year: number, serial: number): string =>
  `CC-${year}-${String(serial).padStart(4, "0")}`
