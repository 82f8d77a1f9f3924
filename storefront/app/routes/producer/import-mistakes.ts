import type { ImportRowView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { labelOfKey } from "#app/features/listing-import/column-label.ts"
import { formatIn } from "#app/lib/format/use-format.ts"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { problemNamespaces, problemTexts } from "#app/lib/i18n/problem-text.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { sheetFile } from "#app/lib/sheet/sheet-file.server.ts"
import type { Route } from "./+types/import-mistakes.ts"

/** Everything that is wrong in a file, one mistake a row. */
export async function loader(args: Route.LoaderArgs) {
  const { call, locale } = await producerPage(args)
  const i18n = getI18n(locale)
  const t = i18n.getFixedT(locale, "listingImport")
  const path = `/producer/imports/${segment(args.params.importId)}/rows`
  const rows = await readAllPages<"rows", ImportRowView>(call, path, "rows", { outcome: "wrong" })
  const format = formatIn(locale, i18n.getFixedT(locale, "common"))
  const textOf = problemTexts(i18n.getFixedT(locale, problemNamespaces), format)
  const sheet = {
    columns: [t("wrong.cell"), t("wrong.column"), t("wrong.value"), t("wrong.problem")],
    rows: rows.flatMap(({ number, problems }) =>
      problems.map(({ problem, cell, value }) => [
        cell ?? t("wrong.row", { number }),
        labelOfKey(t, locale, problem.field) ?? t("wrong.whole"),
        value,
        textOf(problem),
      ]),
    ),
  }
  return sheetFile(sheet, { name: "mistakes", kind: "csv" })
}
