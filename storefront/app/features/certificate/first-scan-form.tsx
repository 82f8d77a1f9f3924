import { checkFileSize, scanRule } from "@serumpun/domain/files/upload-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { FileField } from "#app/components/form/file-field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { UploadProgress } from "#app/components/form/upload-progress.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { useUpload } from "#app/lib/files/use-upload.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"

type Refused = { problems: Problem[]; unavailable: Undecided }

/** A certificate that was verified without a file still takes its first one. */
export function FirstScanForm(found: Refused) {
  const { t } = useTranslation(["certificate", "common"])
  const { upload, refused, onSubmit } = useUpload<Refused>((files) => {
    const wrong = files.flatMap((file) => checkFileSize(file, scanRule))
    return wrong.length > 0 ? { problems: wrong, unavailable: false } : null
  })
  const { problems, unavailable } = refused ?? found
  return (
    <form
      method="post"
      encType="multipart/form-data"
      noValidate
      className="form-parts"
      onSubmit={onSubmit}
    >
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary
        problems={problems}
        labelOf={(field) => (field === "file" ? t("field.file") : null)}
      />
      <input type="hidden" name="only" value="file" />
      <FileField
        name="file"
        shrink="document"
        problems={problems}
        accept="application/pdf,image/jpeg,image/png"
        label={t("field.file")}
        hint={t("hint.file")}
      />
      <UploadProgress upload={upload} />
      <div className="form-foot">
        <Button>{t("common:action.save")}</Button>
      </div>
    </form>
  )
}
