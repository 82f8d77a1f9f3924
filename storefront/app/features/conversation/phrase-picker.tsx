import type { ConversationSide } from "@serumpun/domain/conversation-rules"
import { phrasesFor } from "@serumpun/domain/phrases"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { usePhrases } from "./phrase-text.tsx"

/**
 * Phrases by topic, each a button of the message's own form: choosing one keeps what has been typed, and
 * needs no script.
 */
export function PhrasePicker({ side, form }: { side: ConversationSide; form: string }) {
  const { t } = useTranslation(["phrases", "conversation"])
  const phrases = usePhrases()
  return (
    <details className="details phrase-picker">
      <summary>
        <Icon name="chevron" />
        {t("conversation:form.phrases")}
      </summary>
      <p className="soft">{t("conversation:form.phrasesHint")}</p>
      {[...phrasesFor(side)].map(([topic, ids]) => (
        <details key={topic} className="details" name="phrase-topic">
          <summary>
            <Icon name="chevron" />
            {t(`topic.${topic}`)}
          </summary>
          <ul className="phrase-list">
            {ids.map((id) => (
              <li key={id}>
                <button
                  form={form}
                  name="intent"
                  value={`phrase:${id}`}
                  formNoValidate
                  className="phrase-choice"
                >
                  {phrases.withBlanks(id)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </details>
  )
}
