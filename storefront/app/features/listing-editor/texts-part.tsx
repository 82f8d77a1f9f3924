import {
  optionalLocales,
  requiredLocales,
  textDirection,
  type Locale,
} from "@serumpun/domain/locales"
import { useTranslation } from "react-i18next"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { controlProps, type ControlsProps, type PartProps } from "./part-props.ts"

/** Indonesian first, since that is what the producer writes best; English must follow. */
export function TextsPart(props: PartProps) {
  const { t } = useTranslation(["listingEditor", "common"])
  const format = useFormat()
  const languages = format.list(optionalLocales.map(format.language))
  const hasProblem = props.problems.some(({ field }) =>
    optionalLocales.some((language) => field.endsWith(`.${language}`)),
  )
  return (
    <FormPart part="texts" parts={props.parts}>
      {requiredLocales.map((language) => (
        <LanguageTexts key={language} {...props} language={language} />
      ))}
      <details className="details" open={hasProblem}>
        <summary>
          <Icon name="chevron" />
          <span>{t("common:otherLanguages", { languages })}</span>
        </summary>
        <p className="soft">{t("part.moreHint")}</p>
        {optionalLocales.map((language) => (
          <LanguageTexts key={language} {...props} language={language} optional />
        ))}
      </details>
    </FormPart>
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
