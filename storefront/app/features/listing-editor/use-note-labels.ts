import type { ListingNoteView } from "@serumpun/backend/src/contracts/business-note.ts"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

const SHOWN = 60

/** What each note is called where it stands in the way of sending: its subject and its beginning. */
export function useNoteLabels(notes: ListingNoteView[]): (field: string) => string | null {
  const { t } = useTranslation(["listingNotes", "listingEditor"])
  const locale = useLocale()
  return (field) => {
    const note = notes.find(({ id }) => field === `notes.${id}`)
    if (!note) return null
    const { about, text } = note
    if (about && "reason" in about) return t(`listingEditor:reason.${about.reason}`)
    const subject = about ? shownIn(about.name, locale).text : t("general")
    const letters = [...text]
    const beginning = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join("")}…` : text
    return `${subject}: ${beginning}`
  }
}
