import type { RubricGroup } from "@serumpun/domain/rubrics/groups"
import { useSentences } from "../../lib/sentence-queries"
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
  const all = useSentences()
  if (all.isError) return <p className="txt-small text-ui-fg-subtle">{t("sentences.error")}</p>
  const sentences = sentencesFor(all.data ?? [], criterion, group)
  if (sentences.length === 0) return null
  return (
    <details className="txt-small">
      <summary className="text-ui-fg-subtle cursor-pointer">{t("form.sentences")}</summary>
      <ul className="flex flex-col gap-1 pt-1">
        {sentences.map(({ key, texts }) => (
          <li key={key}>
            <button
              type="button"
              className="text-start underline"
              onClick={() => onInsert(withSentence(note, texts))}
            >
              {language === "id" ? texts.id : texts.en}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
