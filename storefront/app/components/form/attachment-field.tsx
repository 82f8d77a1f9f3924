import { scanRule } from "@serumpun/domain/files/upload-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "../ui/button.tsx"
import { FileField } from "./file-field.tsx"

type Props = {
  files: { id: string; name: string }[]
  problems: Problem[]
  side: "buyer" | "producer"
}

/** Pictures and PDFs beside what is being written: those that are kept already, and one more. */
export function AttachmentField({ files, problems, side }: Props) {
  const { t } = useTranslation("openRfq")
  return (
    <div className="stack">
      {files.length > 0 ? (
        <ul role="list">
          {files.map(({ id, name }, index) => (
            <li key={id} className="cluster">
              <input type="hidden" name={`files.${index}.id`} value={id} />
              <input type="hidden" name={`files.${index}.name`} value={name} />
              <bdi>{name}</bdi>
              <Button
                variant="quiet"
                name="intent"
                value={`remove_file:${id}`}
                aria-label={t("files.removeLabel", { name })}
              >
                {t("files.remove")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <FileField
        name="file"
        shrink="document"
        accept="application/pdf,image/jpeg,image/png"
        label={t(files.length > 0 ? "files.another" : "files.label")}
        hint={t(side === "buyer" ? "files.hint" : "files.hintProducer", {
          max_mb: scanRule.max_mb,
        })}
        problems={problems}
      />
    </div>
  )
}
