import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { NoteAnswer, NoteText } from "./note-text.tsx"
import { partOfNote } from "./note-parts.ts"

/** What was asked and answered while the curators look at it again; nothing of it can be changed now. */
export function AnsweredNotes({ notes }: { notes: ProducerListing["answered_notes"] }) {
  const { t } = useTranslation("listingNotes")
  if (notes.length === 0) return null
  return (
    <Section title={t("answered")}>
      <ol className="stack">
        {notes.map((note) => (
          <li key={note.id} className="stack">
            <p>
              <NoteText note={note} />
            </p>
            <p>
              <NoteAnswer note={note} />
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

type Props = { listing: Pick<ProducerListing, "id" | "notes"> }

/** What curators asked for when they sent the listing back; each note is answered by itself. */
export function AskedNotes({ listing: { id, notes } }: Props) {
  const { t } = useTranslation(["listingNotes", "listingEditor"])
  const here = `/${useLocale()}/producer/listings/${id}`
  if (notes.length === 0) return null
  return (
    <Section title={t("title")} id="notes">
      <p className="soft">{t("text")}</p>
      <ol className="stack">
        {notes.map((note) => {
          const part = partOfNote(note.about)
          const asked = `note-${note.id}`
          const isAnswered = Boolean(note.answer) || note.is_done
          return (
            <li key={note.id} className="stack">
              <p id={asked}>
                <NoteText note={note} />
              </p>
              <p>
                <NoteAnswer note={note} />
              </p>
              <p className="cluster">
                <Allowed deed="type">
                  <a
                    id={fieldId(`notes.${note.id}`)}
                    href={`${here}/notes/${note.id}`}
                    aria-describedby={asked}
                  >
                    {t(isAnswered ? "change" : "answer")}
                  </a>
                </Allowed>
                {part ? (
                  <a href={`${here}?part=${part}#${part}`}>
                    {t("part", { part: t(`listingEditor:part.${part}`) })}
                  </a>
                ) : null}
              </p>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
