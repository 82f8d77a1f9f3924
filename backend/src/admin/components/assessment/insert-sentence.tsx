import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import { sentencesFor, withSentence } from "../../lib/standard-sentences"
import { useText } from "../../lib/use-text"

type Props = {
  criterion: string
  group: RubricGroup | null
  note: string
  onInsert: (note: string) => void
}

/** Sentences to be put into a note by one press; they are plain text from then on. */
export function InsertSentence({ criterion, group, note, onInsert }: Props) {
  const { t, language } = useText()
  const sentences = sentencesFor(criterion, group)
  if (sentences.length === 0) return null
  return (
    <details className="txt-small">
      <summary className="text-ui-fg-subtle cursor-pointer">{t("form.sentences")}</summary>
      <ul className="flex flex-col gap-1 pt-1">
        {sentences.map((sentence) => (
          <li key={sentence.key}>
            <button
              type="button"
              className="text-ui-fg-interactive text-start underline"
              onClick={() => onInsert(withSentence(note, sentence))}
            >
              {language === "id" ? sentence.id : sentence.en}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
