import type { ListingSheet } from "@serumpun/backend/src/contracts/listing-import.ts"
import { data } from "react-router"
import {
  importWorkbook,
  listingSheet,
  sheetNamespaces,
  templateSheet,
} from "#app/features/listing-import/listing-sheets.ts"
import { readAllPages } from "#app/lib/http/all-pages.ts"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { sheetFile, workbookFile } from "#app/lib/sheet/sheet-file.server.ts"
import type { Route } from "./+types/listing-sheet.ts"

type Row = ListingSheet["rows"][number]

/** The template, or all of a producer's listings, as a CSV or XLSX file with the same columns. */
export async function loader(args: Route.LoaderArgs) {
  const { call, locale } = await producerPage(args)
  const t = getI18n(locale).getFixedT(locale, sheetNamespaces)
  const [name, kind] = (args.params.file ?? "").split(".")
  if ((name !== "template" && name !== "listings") || (kind !== "csv" && kind !== "xlsx"))
    throw data(null, { status: 404 })
  const sheet =
    name === "template"
      ? templateSheet(t, locale)
      : listingSheet(
          t,
          locale,
          await readAllPages<"rows", Row>(call, "/producer/listing-sheet", "rows"),
        )
  if (kind === "csv") return sheetFile(sheet, { name, kind })
  return workbookFile(name, importWorkbook(t, locale, sheet))
}
