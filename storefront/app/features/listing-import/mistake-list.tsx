import type { ImportRowView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useProblemText } from "#app/lib/i18n/problem-text.ts"
import { pageHref } from "#app/lib/page/paged.ts"
import { labelOfKey } from "./column-label.ts"

type Props = { id: string; rows: ImportRowView[]; pages: { page: number; pages: number } }

/** Every mistake by its cell, with what stands there and the way out. */
export function MistakeList({ id, rows, pages }: Props) {
  const { t } = useTranslation("listingImport")
  const locale = useLocale()
  const textOf = useProblemText()
  if (rows.length === 0) return null
  return (
    <Section title={t("wrong.title")}>
      <p>
        <a href={`/${locale}/producer/imports/${id}/mistakes.csv`} download>
          {t("wrong.csv")}
        </a>
      </p>
      <DataTable
        caption={t("wrong.title")}
        stacked
        columns={[
          { label: t("wrong.cell") },
          { label: t("wrong.column") },
          { label: t("wrong.value") },
          { label: t("wrong.problem") },
        ]}
        rows={rows.flatMap(({ number, problems }) =>
          problems.map(({ problem, cell, value }) => ({
            key: `${number} ${problem.field}`,
            cells: [
              <bdi key="cell">{cell ?? t("wrong.row", { number })}</bdi>,
              labelOfKey(t, locale, problem.field) ?? t("wrong.whole"),
              <span key="value" dir="auto">
                {value || t("wrong.empty")}
              </span>,
              textOf(problem),
            ],
          })),
        )}
      />
      <Pagination {...pages} hrefOf={pageHref} />
    </Section>
  )
}
