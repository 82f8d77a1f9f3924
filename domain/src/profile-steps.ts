import type { EvidenceKind } from "./producer-evidence.js"
import { checkEvidence } from "./producer-evidence.js"
import { checkProducerForReview, type ProducerProfileInput } from "./producer-rules.js"

/** The parts in which a business describes itself, each saved by itself and in any order. */
export const profileSteps = ["business", "place", "story", "bank", "evidence"] as const
export type ProfileStep = (typeof profileSteps)[number]

/** What each of them asks; the others are no fields of the profile. */
export const stepFields = {
  business: ["name", "legal_form", "nib", "npwp", "contact_name", "contact_email", "contact_phone"],
  place: ["province", "regency", "district", "village", "place", "latitude", "longitude"],
  story: ["headline", "story", "founded_year", "people_count", "women_percent"],
  bank: [],
  evidence: [],
} as const satisfies Record<ProfileStep, readonly (keyof ProducerProfileInput)[]>

/** The step that asks for a field, such as "story.id" or "evidence.nib". */
export function stepOfField(field: string): ProfileStep {
  const [name] = field.split(".")
  const asks = (step: ProfileStep) => stepFields[step].some((known: string) => known === name)
  return profileSteps.find(asks) ?? "evidence"
}

type Given = { evidence: { kind: EvidenceKind }[]; bank_account: object | null; year: number }

/**
 * The steps with nothing left to fill in. A place counts from the district on. A bank account is
 * needed before money comes, not before curators verify the business.
 */
export function doneSteps(
  profile: ProducerProfileInput,
  { evidence, bank_account, year }: Given,
): ProfileStep[] {
  const missing = [
    ...checkProducerForReview(profile, year),
    ...checkEvidence(evidence.map(({ kind }) => kind)),
  ]
  const open = new Set(missing.map(({ field }) => stepOfField(field)))
  if (!profile.district) open.add("place")
  if (!bank_account) open.add("bank")
  return profileSteps.filter((step) => !open.has(step))
}
