import type { ImportRowView, ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { pageHref } from "#app/lib/page/paged.ts"
import { MistakeList } from "./mistake-list.tsx"

type Props = {
  shown: ImportView
  rows: ImportRowView[]
  pages: { page: number; pages: number }
  problems: Problem[]
}

/** What has been saved, and the way to take it back; then what was taken back, and what was kept. */
export function ImportDone({ shown, rows, pages, problems }: Props) {
  const { t } = useTranslation("listingImport")
  const format = useFormat()
  const { counts, status, id } = shown
  const { written, failed, undone } = counts.done
  const isUndone = status === "undone"
  const facts = isUndone
    ? [t("undo.undone", { rows: format.number(undone) })]
    : [
        t("done.written", { rows: format.number(written) }),
        ...(failed > 0 ? [t("done.failed", { rows: format.number(failed) })] : []),
        ...(counts.wrong > 0 ? [t("done.wrong", { rows: format.number(counts.wrong) })] : []),
      ]
  return (
    <>
      <ErrorSummary problems={problems} labelOf={() => null} />
      <Notice kind="success" title={t(isUndone ? "undo.title" : "done.title")}>
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </Notice>
      <p>
        <ButtonLink href={`/${useLocale()}/producer/listings`}>{t("done.listings")}</ButtonLink>
      </p>
      {isUndone ? <KeptList rows={rows} pages={pages} /> : null}
      {!isUndone && written > 0 ? <UndoForm /> : null}
      {isUndone ? null : <MistakeList id={id} rows={rows} pages={pages} />}
    </>
  )
}

function UndoForm() {
  const { t } = useTranslation("listingImport")
  return (
    <form method="post">
      <p>{t("undo.text")}</p>
      <p>
        <Button variant="danger" name="intent" value="undo">
          {t("undo.submit")}
        </Button>
      </p>
    </form>
  )
}

function KeptList({ rows, pages }: Pick<Props, "rows" | "pages">) {
  const { t } = useTranslation("listingImport")
  const base = `/${useLocale()}/producer/listings`
  if (rows.length === 0) return null
  return (
    <Section title={t("undo.kept")}>
      <ul>
        {rows.map(({ number, title, listing_id }) => (
          <li key={number}>
            <a href={`${base}/${listing_id}`}>
              <bdi>{title || t("wrong.row", { number })}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <Pagination {...pages} hrefOf={pageHref} />
    </Section>
  )
}
