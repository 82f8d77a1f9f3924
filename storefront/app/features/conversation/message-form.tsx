import { type ConversationSide, messageFileRule } from "@serumpun/domain/conversation-rules"
import { locales } from "@serumpun/domain/locales"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextAreaField } from "#app/components/form/field.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { chosenPhrase } from "./message-values.ts"
import { PhraseBlanks } from "./phrase-blanks.tsx"
import { PhrasePicker } from "./phrase-picker.tsx"

/** A form that came back, or a fresh one. */
export type MessageAnswer = { values: FormValues; problems: Problem[]; unavailable: Undecided }

type Props = {
  side: ConversationSide
  answer: MessageAnswer
  /** What a message may be about: values of the control with their names. */
  subjects: { value: string; label: string }[]
}

const FORM = "message-form"

/**
 * One form for words, a phrase and a file. The script (enhance/thread) sends it without leaving the
 * page and keeps it while there is no connection; without it, it is a form like any other.
 */
export function MessageForm({ side, answer, subjects }: Props) {
  const { t } = useTranslation("conversation")
  const { values, problems, unavailable } = answer
  const format = useFormat()
  const locale = useLocale()
  const phrase = chosenPhrase(values)
  return (
    <section className="section" aria-labelledby="write" data-thread-write="">
      <h2 id="write">{t("form.title")}</h2>
      <Unavailable because={unavailable} />
      <ErrorSummary problems={problems} labelOf={useMessageLabels()} />
      <form
        method="post"
        encType="multipart/form-data"
        id={FORM}
        className="form-parts"
        data-thread-form=""
      >
        <input type="hidden" name="key" value={values.key} />
        {phrase ? <PhraseBlanks id={phrase} values={values} problems={problems} /> : null}
        <TextAreaField
          name="text"
          label={t("form.text")}
          problems={problems}
          rows={4}
          required={!phrase}
          defaultValue={values.text}
          dir="auto"
        />
        <div className="form-row">
          <SelectField
            name="language"
            label={t("form.language")}
            problems={problems}
            required
            defaultValue={values.language || locale}
            choices={locales.map((code) => ({ value: code, label: format.language(code) }))}
          />
          <SelectField
            name="about"
            label={t("about.label")}
            problems={problems}
            required
            defaultValue={values.about || "rfq"}
            choices={[{ value: "rfq", label: t("about.whole") }, ...subjects]}
          />
        </div>
        <FileField
          name="file"
          shrink="document"
          label={t("form.file")}
          hint={t("form.fileHint", { max: messageFileRule.max_mb })}
          problems={problems}
          accept="application/pdf,image/jpeg,image/png"
        />
        <Button name="intent" value="send" formNoValidate>
          {t("form.send")}
        </Button>
      </form>
      <PhrasePicker side={side} form={FORM} />
    </section>
  )
}

function useMessageLabels() {
  const { t } = useTranslation(["conversation", "phrases"])
  return (field: string) => {
    if (field === "text") return t("form.text")
    if (field === "file") return t("form.file")
    if (field === "about") return t("about.label")
    const [, , blank] = field.split(".")
    const key = (
      ["quantity", "money", "days", "percent", "date", "port", "incoterm"] as const
    ).find((one) => one === blank)
    return key ? t(`phrases:blank.${key}`) : null
  }
}
