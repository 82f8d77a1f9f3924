import type { Locale } from "@serumpun/domain/locales"
import { useTranslation } from "react-i18next"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { controlProps, type ControlsProps, type PartProps } from "./part-props.ts"

const optionalLanguages = ["ja", "de", "ar"] as const

/** Indonesian first, since that is what the producer writes best; English must follow. */
export function TextsPart(props: PartProps) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const languages = format.list(optionalLanguages.map((language) => t(`language.${language}`)))
  const hasProblem = props.problems.some(({ field }) =>
    /^(title|summary|description)\.(ja|de|ar)$/.test(field),
  )
  return (
    <FormPart part="texts" parts={props.parts}>
      <LanguageTexts {...props} language="id" />
      <LanguageTexts {...props} language="en" />
      <details className="details" open={hasProblem}>
        <summary>
          <Icon name="chevron" />
          <span>{t("part.more", { languages })}</span>
        </summary>
        <p className="soft">{t("part.moreHint")}</p>
        {optionalLanguages.map((language) => (
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
  const at = controlProps(props)
  const common = { required: !optional, lang: language, dir: language === "ar" ? "rtl" : "ltr" }
  const name = { language: t(`language.${language}`) }
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
