import { photoRule, PHOTOS_MAX } from "@serumpun/domain/delivery/milestones"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { FileField } from "./file-field.tsx"

/** Several photos at once; a phone asks whether to take one or to choose some. */
export function PhotoField({ problems }: { problems: Problem[] }) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  return (
    <FileField
      name="file"
      shrink="photo"
      multiple
      accept="image/jpeg,image/png,image/webp"
      problems={problems}
      label={t("milestone.field.file")}
      hint={t("milestone.fileHint", {
        max: format.number(PHOTOS_MAX),
        size: format.number(photoRule.max_mb),
      })}
    />
  )
}
