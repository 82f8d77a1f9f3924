import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

type Note = ReviewDetail["asked_before"][number]

/** Each thing that was asked when the listing was sent back, and what the producer says to it. */
export function AskedBefore({ review: { asked_before } }: { review: ReviewDetail }) {
  const { t } = useText()
  if (asked_before.length === 0) return null
  return (
    <Section title={t("listingNotes.title")}>
      <p className="txt-small text-ui-fg-subtle">{t("listingNotes.hint")}</p>
      <ol className="txt-small flex list-decimal flex-col gap-2 ps-5">
        {asked_before.map((note) => (
          <li key={note.id}>
            <Asked note={note} />
            <p className="whitespace-pre-line font-medium">
              <Answer note={note} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Asked({ note: { about, text, institution } }: { note: Note }) {
  const { t, written } = useText()
  if (about && "reason" in about) return <span>{t(`close.reason.${about.reason}`)}</span>
  const name = about ? written(about.name) : t("listingNotes.general")
  return (
    <span className="whitespace-pre-line">
      {institution ? `${name} (${institution}): ` : `${name}: `}
      {text}
    </span>
  )
}

function Answer({ note: { answer, is_done } }: { note: Note }) {
  const { t } = useText()
  const state = is_done ? t("businessNotes.done") : t("listingNotes.cannot")
  if (!answer) return <>{is_done ? state : t("businessNotes.open")}</>
  return <>{`${state}: ${answer}`}</>
}
