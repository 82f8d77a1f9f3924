import {
  optionalLocales,
  requiredLocales,
  textDirection,
  type Locale,
} from "@serumpun/domain/locales"
import { sourceLocale, type TextStates } from "@serumpun/domain/translations"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { controlProps, type ControlsProps, type PartProps } from "./part-props.ts"
import { TranslationState } from "./translation-state.tsx"

type Props = PartProps & { states: TextStates; labelOf: (path: string) => string | null }

/** Indonesian first, since that is what the producer writes best; the others stand beside it with their state. */
export function TextsPart({ states, labelOf, ...props }: Props) {
  const { t } = useTranslation(["listingEditor", "common"])
  const format = useFormat()
  const languages = format.list(optionalLocales.map(format.language))
  const isWanted = (language: Locale) => {
    const own = Object.keys(states).filter((path) => path.endsWith(`.${language}`))
    return own.some((path) => states[path] === "outdated" || states[path] === "machine")
  }
  const hasProblem = props.problems.some(({ field }) =>
    optionalLocales.some((language) => field.endsWith(`.${language}`)),
  )
  const stateOf = (language: Locale) => (
    <TranslationState language={language} states={states} labelOf={labelOf} />
  )
  return (
    <FormPart part="texts" parts={props.parts}>
      <div className="texts-part-beside">
        {requiredLocales.map((language) => (
          <div key={language}>
            <LanguageTexts {...props} language={language} />
            {stateOf(language)}
          </div>
        ))}
      </div>
      <details className="details" open={hasProblem || optionalLocales.some(isWanted)}>
        <summary>
          <Icon name="chevron" />
          <span>{t("common:otherLanguages", { languages })}</span>
        </summary>
        <p className="soft">{t("part.moreHint")}</p>
        {optionalLocales.map((language) => (
          <div key={language} className="texts-part-beside">
            <Original values={props.values} />
            <div>
              <LanguageTexts {...props} language={language} optional />
              {stateOf(language)}
            </div>
          </div>
        ))}
      </details>
    </FormPart>
  )
}

/** What is translated, to read beside it where there is room; on a phone it stands above. */
function Original({ values }: Pick<ControlsProps, "values">) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const name = { language: format.language(sourceLocale) }
  return (
    <dl className="texts-part-original">
      {(["title", "summary", "description"] as const).map((field) => (
        <div key={field}>
          <dt>{t(`field.${field}`, name)}</dt>
          <dd lang={sourceLocale} dir="ltr">
            {values[`${field}.${sourceLocale}`]}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function LanguageTexts({
  language,
  optional,
  ...props
}: ControlsProps & { language: Locale; optional?: boolean }) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const at = controlProps(props)
  const common = { required: !optional, lang: language, dir: textDirection(language) }
  const name = { language: format.language(language) }
  return (
    <>
      <TextField {...at(`title.${language}`)} {...common} label={t("field.title", name)} />
      <TextField {...at(`summary.${language}`)} {...common} label={t("field.summary", name)} />
      <TextAreaField
        {...at(`description.${language}`)}
        {...common}
        label={t("field.description", name)}
        rows={6}
      />
    </>
  )
}
