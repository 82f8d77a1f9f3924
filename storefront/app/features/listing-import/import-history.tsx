import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** What was brought in before, the last one first. */
export function ImportHistory({ imports }: { imports: ImportView[] }) {
  const { t } = useTranslation("listingImport")
  const format = useFormat()
  const base = `/${useLocale()}/producer/imports`
  return (
    <Section title={t("history.title")}>
      {imports.length === 0 ? <p>{t("history.empty")}</p> : null}
      <ol className="target-list" role="list">
        {imports.map(({ id, file_name, status, rows, created_at }) => (
          <li key={id}>
            <a className="target" href={`${base}/${id}`}>
              <span className="target-text">
                <strong>
                  <bdi>{file_name}</bdi>
                </strong>
                <span>{t(`status.${status}`)}</span>
                <span className="soft">
                  {t("rows", { rows: format.number(rows) })} · {format.dateTime(created_at)}
                </span>
              </span>
              <Icon name="chevron" />
            </a>
          </li>
        ))}
      </ol>
    </Section>
  )
}
