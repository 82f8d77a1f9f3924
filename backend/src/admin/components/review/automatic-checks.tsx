import { Alert } from "@medusajs/ui"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** The rules that publication asks again: a curator sees them before judging, not after. */
export function AutomaticChecks({
  review: { problems, questions },
}: {
  review: Pick<ReviewDetail, "problems" | "questions">
}) {
  const { t, problem } = useText()
  return (
    <Section title={t("review.sections.problems")}>
      {problems.length === 0 ? (
        <Alert variant="success">{t("review.problemsNone")}</Alert>
      ) : (
        <Alert variant="error">
          {t("review.problemsSome", { count: problems.length })}
          <ul className="mt-2 list-disc ps-5">
            {problems.map((found) => (
              <li key={`${found.field} ${found.code}`}>
                <code>{found.field}</code> {problem(found)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {questions.length > 0 && (
        <Alert variant="warning">
          <strong>{t("review.questionsTitle")}</strong>
          <p>{t("review.questionsText")}</p>
          <ul className="mt-2 list-disc ps-5">
            {questions.map((found) => (
              <li key={`${found.field} ${found.code}`}>
                <code>{found.field}</code> {problem(found)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </Section>
  )
}
