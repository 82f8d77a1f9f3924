import type { ChecklistEntryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { useChecklistName } from "./checklist-name.ts"
import { Upload } from "./checklist-section.tsx"
import { useOrderPath } from "./delivery-props.ts"

type Props = {
  order: OrderView
  entry: ChecklistEntryView
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
}

/** A producer hands in one paper of the checklist, and reads what was said of those before. */
export function UploadForm({ order, entry, values, problems, unavailable }: Props) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  const nameOf = useChecklistName()
  const path = useOrderPath(order.id, "producer")
  return (
    <form method="post" encType="multipart/form-data" noValidate className="form-parts">
      <h1>{t("checklist.uploadTitle", { what: nameOf(entry) })}</h1>
      <p>{t("checklist.uploadText", { party: order.buyer_company })}</p>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) =>
          field === "file" || field === "note" ? t(`checklist.field.${field}`) : null
        }
      />
      {entry.uploads.map((upload) => (
        <div key={upload.id} className="card">
          <p>{t(`checklist.state.${upload.status}`)}</p>
          <Upload upload={upload} path={path} />
        </div>
      ))}
      <fieldset className="form-part">
        <legend>{t("checklist.upload")}</legend>
        <FileField
          name="file"
          shrink="document"
          accept="application/pdf,image/jpeg,image/png"
          problems={problems}
          label={t("checklist.field.file")}
          hint={t("checklist.fileHint", { size: format.number(scanRule.max_mb) })}
          required
        />
        <TextAreaField
          name="note"
          defaultValue={values.note ?? ""}
          problems={problems}
          label={t("checklist.field.note")}
          rows={3}
        />
      </fieldset>
      <div className="form-foot cluster">
        <Button>{t("checklist.uploadSave")}</Button>
        <ButtonLink variant="quiet" href={`${path}#checklist`}>
          {t("back")}
        </ButtonLink>
      </div>
    </form>
  )
}
