import { Label, Textarea } from "@medusajs/ui"
import { requiredLocales } from "@serumpun/domain/locales"
import { SENTENCE_MAX } from "@serumpun/domain/rubrics/sentences"
import { useId } from "react"
import type { SentenceTexts } from "../../../contracts/sentences"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { FieldProblem } from "../notices"

type Props = {
  value: SentenceTexts
  onChange: (value: SentenceTexts) => void
  /** Why the server refused it, if it did. */
  error: unknown
}

/** A sentence in both languages of the desk. */
export function SentenceFields({ value, onChange, error }: Props) {
  const { t, tongue, problem } = useText()
  const id = useId()
  return requiredLocales.map((locale) => {
    const found = problemsOf(error).find(({ field }) => field === `texts.${locale}`)
    const at = `${id}-${locale}`
    return (
      <div key={locale} className="flex flex-col gap-1">
        <Label htmlFor={at} size="small" weight="plus">
          {t("sentences.inTongue", { language: tongue(locale) })}
        </Label>
        <Textarea
          id={at}
          rows={2}
          lang={locale}
          maxLength={SENTENCE_MAX}
          value={value[locale]}
          aria-invalid={Boolean(found)}
          aria-describedby={found ? `${at}-problem` : undefined}
          onChange={(event) => onChange({ ...value, [locale]: event.target.value })}
        />
        <FieldProblem id={`${at}-problem`} text={found && problem(found)} />
      </div>
    )
  })
}

/** Whether all that was refused stands at one of the two fields, so that nothing else has to say it. */
export function isAtFields(error: unknown): boolean {
  const problems = problemsOf(error)
  return problems.length > 0 && problems.every(({ field }) => field.startsWith("texts."))
}
