import {
  optionalLocales,
  requiredLocales,
  textDirection,
  type Locale,
} from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { PartProps } from "./part-props.ts"

export function StoryPart({ values, problems }: PartProps) {
  const { t } = useTranslation("profile")
  const hasProblem = problems.some(({ field }) =>
    optionalLocales.some((language) => field.endsWith(`.${language}`)),
  )
  return (
    <fieldset className="form-part">
      <legend>{t("part.story")}</legend>
      {requiredLocales.map((language) => (
        <StoryFields key={language} language={language} values={values} problems={problems} />
      ))}
      <details className="details" open={hasProblem}>
        <summary>
          <Icon name="chevron" />
          <span>{t("part.more")}</span>
        </summary>
        {optionalLocales.map((language) => (
          <StoryFields key={language} language={language} values={values} problems={problems} />
        ))}
      </details>
    </fieldset>
  )
}

export function PeoplePart({ values, problems }: PartProps) {
  const { t } = useTranslation("profile")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const count = { inputMode: "numeric", autoComplete: "off" } as const
  return (
    <fieldset className="form-part">
      <legend>{t("part.people")}</legend>
      <div className="form-row">
        <TextField {...at("founded_year")} {...count} label={t("field.founded_year")} />
        <TextField {...at("people_count")} {...count} label={t("field.people_count")} />
        <TextField
          {...at("women_percent")}
          {...count}
          label={t("field.women_percent")}
          suffix="%"
        />
      </div>
    </fieldset>
  )
}

function StoryFields({ language, values, problems }: PartProps & { language: Locale }) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  const name = { language: format.language(language) }
  const script = { lang: language, dir: textDirection(language) }
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
