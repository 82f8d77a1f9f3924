import { checkFileSize } from "@serumpun/domain/files/upload-rules"
import type { Problem } from "@serumpun/domain/problems"
import { SHEET_LIMITS } from "@serumpun/domain/sheet/cells"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { UploadProgress } from "#app/components/form/upload-progress.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useUpload } from "#app/lib/files/use-upload.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { columnLabel } from "./column-label.ts"
import { takes } from "./listing-sheets.ts"

type Props = { problems: Problem[]; unavailable: Undecided }

/** Template and export, the file to choose, and what each column takes. */
export function ImportStart(found: Props) {
  const { t } = useTranslation("listingImport")
  return (
    <>
      <p>{t("intro")}</p>
      <Section title={t("template.title")}>
        <p>{t("template.text")}</p>
        <SheetLinks name="template" />
        <ColumnList />
      </Section>
      <Section title={t("export.title")}>
        <p>{t("export.text")}</p>
        <SheetLinks name="listings" />
      </Section>
      <Section title={t("upload.title")}>
        <UploadForm {...found} />
      </Section>
    </>
  )
}

function SheetLinks({ name }: { name: "template" | "listings" }) {
  const { t } = useTranslation("listingImport")
  const base = `/${useLocale()}/producer/listing-sheet/${name}`
  const texts = name === "template" ? "template" : "export"
  return (
    <p className="cluster">
      {(["xlsx", "csv"] as const).map((kind) => (
        <ButtonLink key={kind} variant="secondary" href={`${base}.${kind}`} download>
          {t(`${texts}.${kind}`)}
        </ButtonLink>
      ))}
    </p>
  )
}

function ColumnList() {
  const { t } = useTranslation(["listingImport", "trade"])
  const locale = useLocale()
  return (
    <details className="details">
      <summary>
        <Icon name="chevron" />
        {t("sheet.explanation")}
      </summary>
      <Terms>
        {listingColumns.map((column) => (
          <Term key={column.key} label={columnLabel(t, locale, column)}>
            {takes(t, column)}
          </Term>
        ))}
      </Terms>
    </details>
  )
}

function UploadForm(found: Props) {
  const { t } = useTranslation("listingImport")
  const format = useFormat()
  const { mb, rows } = SHEET_LIMITS
  const { upload, refused, onSubmit } = useUpload<Props>((files) => {
    const wrong = files.flatMap((file) => checkFileSize(file, { kinds: [], max_mb: mb }))
    return wrong.length > 0 ? { problems: wrong, unavailable: false } : null
  })
  const { problems, unavailable } = refused ?? found
  return (
    <form method="post" encType="multipart/form-data" noValidate onSubmit={onSubmit}>
      {unavailable ? <Unavailable because={unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={() => t("upload.label")} />
      <TextField
        name="file"
        problems={problems}
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        label={t("upload.label")}
        hint={t("upload.hint", { mb: format.number(mb), rows: format.number(rows) })}
        required
      />
      <UploadProgress upload={upload} />
      <p>
        <Button>{t("upload.submit")}</Button>
      </p>
    </form>
  )
}
