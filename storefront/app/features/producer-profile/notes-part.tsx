import type { BusinessNoteView } from "@serumpun/backend/src/contracts/business-note.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import type { PartProps } from "./part-props.ts"

/** Each thing that curators ask for, with room for an answer; all are settled before sending again. */
export function NotesPart({ notes, values, problems }: PartProps & { notes: BusinessNoteView[] }) {
  const { t } = useTranslation("profile")
  return (
    <fieldset className="form-part">
      <legend>{t("notes.title")}</legend>
      <p className="soft">{t("notes.text")}</p>
      <ol className="stack">
        {notes.map(({ id, text, answer, is_done }) => {
          const name = `notes.${id}`
          const typed = values[name]
          return (
            <li key={id} className="stack">
              <p dir="auto">{text}</p>
              <TextAreaField
                name={name}
                label={t("notes.answer")}
                problems={problems}
                defaultValue={typed ?? answer ?? ""}
                rows={2}
              />
              <Checkbox
                name={`done.${id}`}
                value="yes"
                defaultChecked={typed === undefined ? is_done : values[`done.${id}`] === "yes"}
                label={t("notes.done")}
              />
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
