import { Input, Label, Textarea } from "@medusajs/ui"
import {
  type Locale,
  type Localized,
  optionalLocales,
  requiredLocales,
} from "@serumpun/domain/locales"
import { useId } from "react"
import { useText } from "../lib/use-text"
import { FieldProblem } from "./notices"

type Props = {
  label: string
  value: Partial<Localized>
  onChange: (value: Partial<Localized>) => void
  /** What is wrong in a language, by its code. */
  problemAt: (locale: string) => string | undefined
  isLong?: boolean
}

/** One text in the languages that it must have, and below in those that it may have. */
export function LocalizedField(props: Props) {
  const { label, value } = props
  const { t } = useText()
  const written = optionalLocales.filter((locale) => value[locale]).length
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="txt-small-plus pb-1">{label}</legend>
      {requiredLocales.map((locale) => (
        <OneLanguage key={locale} locale={locale} {...props} />
      ))}
      <details className="txt-small">
        <summary className="text-ui-fg-subtle cursor-pointer">
          {t("rubrics.otherLanguages", { written, all: optionalLocales.length })}
        </summary>
        <div className="flex flex-col gap-2 pt-2">
          {optionalLocales.map((locale) => (
            <OneLanguage key={locale} locale={locale} {...props} />
          ))}
        </div>
      </details>
    </fieldset>
  )
}

function OneLanguage({
  locale,
  label,
  value,
  onChange,
  problemAt,
  isLong,
}: Props & { locale: Locale }) {
  const { tongue } = useText()
  const id = useId()
  const problem = problemAt(locale)
  const control = {
    id,
    lang: locale,
    dir: "auto" as const,
    value: value[locale] ?? "",
    "aria-label": `${label}, ${tongue(locale)}`,
    "aria-invalid": Boolean(problem),
    "aria-describedby": problem ? `${id}-problem` : undefined,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...value, [locale]: event.target.value }),
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-[7rem_1fr] items-start gap-2">
        <Label htmlFor={id} size="small" className="text-ui-fg-subtle pt-1">
          {tongue(locale)}
        </Label>
        {isLong ? <Textarea rows={2} {...control} /> : <Input size="small" {...control} />}
      </div>
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  )
}
