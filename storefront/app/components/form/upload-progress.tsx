import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Upload } from "#app/lib/files/use-upload.ts"
import { Icon } from "../ui/icon.tsx"
import { Progress } from "../ui/meter.tsx"

const megabyte = 1024 * 1024

/** How much of a file has gone, in megabytes and as a bar. */
export function UploadProgress({ upload }: { upload: Upload | null }) {
  const { t } = useTranslation("common")
  const format = useFormat()
  if (!upload) return null
  if (upload.is_broken)
    return (
      <p className="field-error" role="alert">
        <Icon name="alert" />
        <span>{t("form.keptOffline")}</span>
      </p>
    )
  const written = (bytes: number) => format.number(Math.round((bytes / megabyte) * 10) / 10)
  const { loaded, total } = upload
  return (
    <Progress
      label={loaded < total ? t("form.uploading") : t("form.uploaded")}
      value={loaded}
      max={total}
      text={t("form.uploadedOf", { loaded: written(loaded), total: written(total) })}
    />
  )
}
