import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { isWrong } from "./check-listing.ts"
import { fieldId, useProblemText } from "#app/lib/i18n/problem-text.ts"

type Props = {
  listing: ProducerListing
  problems: Problem[]
  labelOf: (field: string) => string | null
}

/** What stands between an unfinished draft and the curators; each entry leads to its control. */
export function MissingList({ listing, problems, labelOf }: Props) {
  const { t } = useTranslation("listingEditor")
  const textOf = useProblemText()
  if (listing.status !== "draft" && listing.status !== "changes_requested") return null
  if (problems.length === 0)
    return listing.status === "draft" ? (
      <Notice kind="success" title={t("ready")} />
    ) : (
      <Notice kind="info" title={t("readyAgain")} />
    )
  return (
    <details className="details missing">
      <summary>
        <Icon name="chevron" />
        <span>{t("todo", { count: problems.length })}</span>
      </summary>
      <ul>
        {problems.map((found) => {
          const label = labelOf(found.field)
          return (
            <li key={`${found.field} ${found.code}`}>
              {label ? <a href={`#${fieldId(found.field)}`}>{label}</a> : null}
              {label === null || isWrong(found) ? (
                <>
                  {label ? ": " : null}
                  {textOf(found)}
                </>
              ) : null}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
