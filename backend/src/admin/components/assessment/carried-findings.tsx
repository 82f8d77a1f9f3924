import { localized } from "@serumpun/domain/locales"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"

/** What the change does not touch: not judged again, shown with what was found of it and when. */
export function CarriedFindings({ review }: { review: ReviewDetail }) {
  const { t, number, day, written } = useText()
  const { carried, rubric } = review
  if (!carried) return null
  const when = ({ revision, judged_on }: { revision: number; judged_on: string }) =>
    t("rubrics.when", { revision, day: day(judged_on) })
  const kept = [
    ...rubric.gates.flatMap(({ key, name }) => {
      const found = carried.gates[key]
      return found ? [{ key, name, found: t("assessments.passed"), when: when(found) }] : []
    }),
    ...rubric.criteria.flatMap(({ key, name }) => {
      const found = carried.scores[key]
      return found ? [{ key, name, found: number(found.score), when: when(found) }] : []
    }),
  ]
  return (
    <div className="bg-ui-bg-subtle text-ui-fg-subtle txt-small rounded-md p-3">
      <p className="txt-small-plus">{t("rubrics.carried")}</p>
      <p>{t("rubrics.carriedHint", { day: day(carried.valid_until) })}</p>
      <ul className="pt-2">
        {kept.map(({ key, name, found, when: judged }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-3 tabular-nums">
            <span>
              {written(localized(name))}: {found}
            </span>
            <span>{judged}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
