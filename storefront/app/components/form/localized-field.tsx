import {
  optionalLocales,
  requiredLocales,
  textDirection,
  type Locale,
} from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { TextAreaField } from "./field.tsx"

type Props = {
  /** The controls are called `name.<locale>`. */
  name: string
  values: FormValues
  problems: Problem[]
  labelOf: (language: string) => string
  hint: string
}

/** One text in every language: Indonesian and English at hand, the others unfold. */
export function LocalizedField({ name, values, problems, labelOf, hint }: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const languages = format.list(optionalLocales.map(format.language))
  const isNeeded = optionalLocales.some((locale) =>
    problems.some(({ field }) => field === `${name}.${locale}`),
  )
  const control = (locale: Locale) => (
    <TextAreaField
      key={locale}
      name={`${name}.${locale}`}
      defaultValue={values[`${name}.${locale}`] ?? ""}
      problems={problems}
      label={labelOf(format.language(locale))}
      lang={locale}
      dir={textDirection(locale)}
      rows={2}
    />
  )
  return (
    <>
      <p className="soft">{hint}</p>
      {requiredLocales.map(control)}
      <details className="details" open={isNeeded}>
        <summary>
          <Icon name="chevron" />
          <span>{t("otherLanguages", { languages })}</span>
        </summary>
        {optionalLocales.map(control)}
      </details>
    </>
  )
}
