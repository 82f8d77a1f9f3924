import { toast, usePrompt } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import type { ReviewDetail } from "../../../contracts/curation"
import { type AssessmentDraft, meanOf, toAssessment } from "../../lib/assessment-draft"
import { basisOf } from "../../lib/basis-of"
import { useAssess } from "../../lib/queries"
import { useText } from "../../lib/use-text"

/** Asks once more, since an assessment is final, and says what it will bring about. */
export function useSubmitAssessment(review: ReviewDetail) {
  const { t, number, written } = useText()
  const prompt = usePrompt()
  const assess = useAssess(review.id)
  const basis = basisOf(review)

  const describe = (draft: AssessmentDraft) => {
    if (draft.conflict_of_interest) return t("form.confirmConflict")
    const answered = toAssessment(draft, basis).gates
    const results = review.rubric.gates
      .filter(({ key }) => Object.hasOwn(answered, key))
      .map(({ key, name }) => {
        const held = t(answered[key] ? "form.pass" : "form.fail")
        return `${written(localized(name))}: ${held}`
      })
      .join(", ")
    const mean = number(meanOf(draft, basis) ?? 0)
    const text = results
      ? t("form.confirmText", { mean, gates: results })
      : t("form.confirmMean", { mean })
    const decides = review.assessment_count + 1 >= review.needed
    return decides ? `${text} ${t("form.confirmDecides")}` : text
  }

  const submit = async (draft: AssessmentDraft, onDone: () => void) => {
    const agreed = await prompt({
      variant: "confirmation",
      title: t("form.confirmTitle"),
      description: describe(draft),
      confirmText: t("form.confirm"),
      cancelText: t("common.cancel"),
    })
    if (!agreed) return
    assess.mutate(toAssessment(draft, basis), {
      onSuccess: () => {
        onDone()
        toast.success(t("form.done"))
      },
    })
  }
  return { submit, error: assess.error, isPending: assess.isPending }
}
