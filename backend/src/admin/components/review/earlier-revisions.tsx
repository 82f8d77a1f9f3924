import { Link } from "react-router-dom"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** What curators said of this listing before, and where to read it whole. */
export function EarlierRevisions({ review: { earlier } }: { review: ReviewDetail }) {
  const { t, day } = useText()
  if (earlier.length === 0) return null
  return (
    <Section title={t("review.earlier")}>
      <ul className="txt-small flex flex-col gap-2">
        {earlier.map(({ id, revision, status, decided_on, note, reasons }) => (
          <li key={id}>
            <Link to={`/curation/${id}`} className="underline">
              {t("review.revision", { revision })}
            </Link>
            : {t(`reviewStatus.${status}`)}
            {decided_on && <span className="text-ui-fg-subtle"> {day(decided_on)}</span>}
            {reasons.length > 0 && (
              <ul className="list-disc ps-5">
                {reasons.map((reason) => (
                  <li key={reason}>{t(`close.reason.${reason}`)}</li>
                ))}
              </ul>
            )}
            {note && <p className="whitespace-pre-line">{note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
