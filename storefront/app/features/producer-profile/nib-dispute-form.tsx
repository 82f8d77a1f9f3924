import type { NibDisputeView } from "@serumpun/backend/src/contracts/nib-dispute.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField, TextField } from "#app/components/form/field.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import type { PartProps } from "./part-props.ts"
import { useProfileLabels } from "./use-profile-labels.ts"

type Props = PartProps & {
  me: ProducerMe
  dispute: NibDisputeView | null
  unavailable: Undecided
}

/** Why the NIB is theirs, with a scan of its printout; curators see both sides, the other side nothing. */
export function NibDisputeForm({ me, dispute, values, problems, unavailable }: Props) {
  const { t } = useTranslation("profile")
  const format = useFormat()
  const labelOf = useProfileLabels()
  const kept = useKeptForm(`nib dispute ${me.id}`, JSON.stringify(dispute))
  const hasScan = me.evidence.some(({ kind }) => kind === "nib")
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form-parts"
      ref={kept.ref}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
    >
      <KeptNotice state={kept.state} onDiscard={kept.discard} />
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "explanation" ? t("dispute.explanation") : labelOf(field))}
      />
      <TextField {...at("nib")} label={t("field.nib")} inputMode="numeric" dir="ltr" required />
      <TextAreaField
        {...at("explanation")}
        label={t("dispute.explanation")}
        hint={t("dispute.explanationHint")}
        required
      />
      <FileField
        name="evidence.nib"
        shrink="document"
        problems={problems}
        accept="application/pdf,image/jpeg,image/png"
        label={t("evidence.nib")}
        hint={t("evidence.hint", { size: format.number(scanRule.max_mb) })}
        required={!hasScan}
      />
      <div className="form-foot">
        <Button>{t("dispute.send")}</Button>
      </div>
    </form>
  )
}
