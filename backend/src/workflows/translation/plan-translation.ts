import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingDraft, checkListingForReview } from "@serumpun/domain/listing-rules"
import type { Problem } from "@serumpun/domain/problems"
import type { TextMarks } from "@serumpun/domain/translations"
import type { SaveTranslations } from "../../contracts/translation"
import { applyUnits } from "../../merging/translation-units"
import { listUsableCertificates } from "../../readers/certificate-links"
import { readTranslatable, type Translatable } from "../../readers/translation-work"
import { refuse, throwProblems } from "../problems"

export type TranslateListingInput = SaveTranslations & {
  listing_id: string
  /** The translator's account. */
  user_id: string
}

export type PlannedTranslation = Translatable & {
  content: ListingContent
  marks: TextMarks
  changed: string[]
}

/**
 * What a translator's texts make of a listing. They may break no rule that the listing kept without them: a
 * protected name or a claim that only a certificate allows is refused with the sentence that says it.
 * @throws ProblemsError with every unit that is refused; nothing is written then
 */
export async function planTranslation(
  container: MedusaContainer,
  input: TranslateListingInput,
): Promise<PlannedTranslation> {
  const found = await readTranslatable(container, input.listing_id)
  const { base, is_public, is_waiting } = found
  if (is_waiting) refuse("status", "transition_not_allowed", { from: "in_review", to: "draft" })
  if (is_public && input.kind === "draft") refuse("kind", "invalid_choice")
  const { problems, ...applied } = applyUnits(base.snapshot, base.text_marks, input)
  const certificates = await listUsableCertificates(container, base.producer_id)
  const check = (content: ListingContent) => [
    ...checkListingDraft(content),
    ...checkListingForReview(content, certificates, dayIn(new Date())),
  ]
  const known = new Set(check(base.snapshot).map(toKey))
  const broken = check(applied.content).filter((one) => !known.has(toKey(one)))
  throwProblems([...problems, ...new Map(broken.map((one) => [toKey(one), one])).values()])
  return { ...found, ...applied }
}

const toKey = ({ field, code, params }: Problem) => JSON.stringify([field, code, params])
