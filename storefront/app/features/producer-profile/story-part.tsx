import { locales, type Locale } from "@serumpun/domain/locales"
import { useTranslation } from "react-i18next"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import type { PartProps } from "./part-props.ts"

export function StoryPart({ values, problems }: PartProps) {
  const { t } = useTranslation("profile")
  const hasProblem = problems.some(({ field }) => /^(headline|story)\.(ja|de|ar)$/.test(field))
  const rest = locales.filter((language) => language !== "id" && language !== "en")
  return (
    <fieldset className="form-part">
      <legend>{t("part.story")}</legend>
      <StoryFields language="id" values={values} problems={problems} />
      <StoryFields language="en" values={values} problems={problems} />
      <details className="details" open={hasProblem}>
        <summary>
          <Icon name="chevron" />
          <span>{t("part.more")}</span>
        </summary>
        {rest.map((language) => (
          <StoryFields key={language} language={language} values={values} problems={problems} />
        ))}
      </details>
    </fieldset>
  )
}

function StoryFields({ language, values, problems }: PartProps & { language: Locale }) {
  const { t } = useTranslation(["profile", "listingEditor"])
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const name = { language: t(`listingEditor:language.${language}`) }
  const script = { lang: language, dir: language === "ar" ? "rtl" : "ltr" }
  return (
    <>
      <TextField {...at(`headline.${language}`)} {...script} label={t("field.headline", name)} />
      <TextAreaField
        {...at(`story.${language}`)}
        {...script}
        label={t("field.story", name)}
        rows={6}
      />
    </>
  )
}
