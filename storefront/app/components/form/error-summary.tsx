import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { fieldId, useProblemText } from "#app/lib/i18n/problem-text.ts"
import { Notice } from "../ui/notice.tsx"

type Props = {
  problems: Problem[]
  /** What the field is called on the page; null when it has no control to go to. */
  labelOf: (field: string) => string | null
}

/** Everything that stands in the way, above the form; each entry leads to its field. */
export function ErrorSummary({ problems, labelOf }: Props) {
  const { t } = useTranslation("common")
  const textOf = useProblemText()
  if (problems.length === 0) return null
  return (
    <Notice kind="error" title={t("form.summary")} id="problems" focused>
      <ul>
        {problems.map((problem) => {
          const label = labelOf(problem.field)
          return (
            <li key={`${problem.field} ${problem.code} ${problem.params?.name}`}>
              {label === null ? (
                textOf(problem)
              ) : (
                <>
                  <a href={`#${fieldId(problem.field)}`}>{label}</a>: {textOf(problem)}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
