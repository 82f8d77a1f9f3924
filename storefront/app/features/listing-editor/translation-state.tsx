import type { Locale } from "@serumpun/domain/locales"
import { textStates, type TextStates } from "@serumpun/domain/translations"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = {
  language: Locale
  states: TextStates
  labelOf: (path: string) => string | null
}

/** How far the texts of a language are as they were last saved, and how somebody says that they are right. */
export function TranslationState({ language, states, labelOf }: Props) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const paths = Object.keys(states).filter((path) => path.endsWith(`.${language}`))
  const nameOf = (path: string) =>
    path.startsWith("specification.") ? t("part.specification") : (labelOf(path) ?? path)
  const lines = textStates.flatMap((state) => {
    const names = new Set(paths.filter((path) => states[path] === state).map(nameOf))
    return names.size > 0 ? [{ state, fields: format.list([...names]) }] : []
  })
  const isOpen = lines.some(({ state }) => state !== "missing" && state !== "reviewed")
  if (lines.length === 0) return null
  return (
    <div className="texts-part-state">
      <ul aria-label={t("texts.title", { language: format.language(language) })}>
        {lines.map(({ state, fields }) => (
          <li key={state}>{t(`texts.state.${state}`, { fields })}</li>
        ))}
      </ul>
      {isOpen ? (
        <Allowed>
          <p className="soft">{t("texts.reviewHint")}</p>
          <Button variant="secondary" name="intent" value={`review.${language}`}>
            {t("texts.review", { language: format.language(language) })}
          </Button>
        </Allowed>
      ) : null}
    </div>
  )
}
