import type { EndReason } from "@serumpun/domain/negotiation"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Problem } from "@serumpun/domain/problems"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

/** What the page answers after a form that did not go through; everything typed is in it. */
export type EndAnswer = { values: FormValues; problems: Problem[]; unavailable: Undecided }

type Props = {
  title: ReactNode
  /** What follows from it, said before it is done. */
  children: ReactNode
  reasons: readonly EndReason[]
  answer: EndAnswer | undefined
  /** Why it cannot be done any more; then only the way back is left. */
  over: Problem | null
  button: string
  keep: { label: string; href: string }
}

/** Declining and closing end something for good: a reason is chosen, words may be added. */
export function EndForm({ title, children, reasons, answer, over, button, keep }: Props) {
  const { t } = useTranslation(["account", "trade"])
  const values = answer?.values ?? {}
  const problems = answer?.problems ?? (over ? [over] : [])
  const labels: Record<string, string> = { reason: t("end.reason"), note: t("end.note") }
  return (
    <form method="post" noValidate>
      <Unavailable because={answer?.unavailable ?? false} />
      <ErrorSummary problems={problems} labelOf={(field) => labels[field] ?? null} />
      <ConfirmPanel
        title={title}
        actions={
          <>
            {over ? null : <Button variant="danger">{button}</Button>}
            <ButtonLink variant="quiet" href={keep.href}>
              {over ? t("end.back") : keep.label}
            </ButtonLink>
          </>
        }
      >
        {over ? null : (
          <>
            {children}
            <SelectField
              name="reason"
              problems={problems}
              defaultValue={values.reason}
              label={t("end.reason")}
              choices={reasons.map((value) => ({ value, label: t(`trade:endReason.${value}`) }))}
              required
            />
            <TextAreaField
              name="note"
              problems={problems}
              defaultValue={values.note}
              label={t("end.note")}
              hint={t("end.noteHint")}
              rows={3}
              maxLength={LIMITS.note}
            />
          </>
        )}
      </ConfirmPanel>
    </form>
  )
}
