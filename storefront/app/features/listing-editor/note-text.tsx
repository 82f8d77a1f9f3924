import type { ListingNoteView } from "@serumpun/backend/src/contracts/business-note.ts"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

type Note = Pick<ListingNoteView, "about" | "text" | "institution">

/** What is asked, what it is about and who asks. */
export function NoteText({ note: { about, text, institution } }: { note: Note }) {
  const { t } = useTranslation(["listingNotes", "listingEditor"])
  const locale = useLocale()
  if (about && "reason" in about) return <>{t(`listingEditor:reason.${about.reason}`)}</>
  return (
    <>
      <b>{about ? <ShownText {...shownIn(about.name, locale)} /> : t("general")}</b>
      {institution ? (
        <>
          {" "}
          (<bdi>{institution}</bdi>)
        </>
      ) : null}
      :{" "}
      <span className="typed-text" dir="auto">
        {text}
      </span>
    </>
  )
}

/** What has been answered so far. */
export function NoteAnswer({ note }: { note: Pick<ListingNoteView, "answer" | "is_done"> }) {
  const { t } = useTranslation("listingNotes")
  const { answer, is_done } = note
  if (!answer) return <>{t(is_done ? "state.done" : "state.open")}</>
  return (
    <>
      {t(is_done ? "state.done" : "state.cannot")}:{" "}
      <span className="typed-text" dir="auto">
        {answer}
      </span>
    </>
  )
}
