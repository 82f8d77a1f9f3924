import { toast, usePrompt } from "@medusajs/ui"
import { decide, gates } from "@serumpun/domain/curation-rules"
import type { ReviewDetail } from "../../../contracts/curation"
import { type AssessmentDraft, meanOf, toAssessment } from "../../lib/assessment-draft"
import { useAssess } from "../../lib/queries"
import { useText } from "../../lib/use-text"

/** Asks once more, since an assessment is final, and says what it will bring about. */
export function useSubmitAssessment(review: ReviewDetail) {
  const { t, number } = useText()
  const prompt = usePrompt()
  const assess = useAssess(review.id)

  const describe = (draft: AssessmentDraft) => {
    if (draft.conflict_of_interest) return t("form.confirmConflict")
    const results = gates
      .map((gate) => `${t(`gate.${gate}`)}: ${t(draft.gates[gate] ? "form.pass" : "form.fail")}`)
      .join(", ")
    const text = t("form.confirmText", { mean: number(meanOf(draft) ?? 0), gates: results })
    const { counted } = decide([toAssessment(draft)])
    const decides = review.assessment_count + counted >= review.needed
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
    assess.mutate(toAssessment(draft), {
      onSuccess: () => {
        onDone()
        toast.success(t("form.done"))
      },
    })
  }
  return { submit, error: assess.error, isPending: assess.isPending }
}
