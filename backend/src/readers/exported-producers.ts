import type { MedusaContainer } from "@medusajs/framework/types"
import type importTexts from "@serumpun/domain/locales/en/listingImport.json"
import type { Locale } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { writeProducerCell } from "@serumpun/domain/sheet/producer-row"
import type { SheetCell } from "@serumpun/domain/sheet/table"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { readProducerTexts, toProfile } from "./producer"
import { producerWorkbook } from "./producer-sheet"

/** Rows that are read at once; the next ones when these have left. */
const PORTION = 200

type Narrowed = { status?: string; province?: string }

const producersOf = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

export async function countExportedProducers(container: MedusaContainer, filters: Narrowed) {
  const [, count] = await producersOf(container).listAndCountProducers(filters, {
    ...{ take: 1, select: ["id"] },
  })
  return count
}

/** Businesses in the columns of an import after where each stands; bank accounts stay where they are. */
export function exportedProducers(
  container: MedusaContainer,
  filters: Narrowed,
  locale: Locale,
): [NamedSheet, NamedSheet] {
  const { sheet } = readTexts<typeof importTexts>(locale, "listingImport")
  const [table, explanation] = producerWorkbook(locale, producerRows(container, filters))
  return [
    {
      ...table,
      columns: [sheet.status, sheet.verifiedOn, sheet.since, ...table.columns],
      traits: [{}, {}, {}, ...(table.traits ?? [])],
    },
    explanation,
  ]
}

async function* producerRows(
  container: MedusaContainer,
  filters: Narrowed,
): AsyncGenerator<SheetCell[]> {
  for (let last = ""; ;) {
    const rows = await producersOf(container).listProducers(
      { ...filters, id: { $gt: last } },
      { take: PORTION, order: { id: "ASC" } },
    )
    const texts = await readProducerTexts(container, rows)
    for (const row of rows) {
      const profile = toProfile(row, texts.get(row.id))
      yield [
        row.status,
        dayCell(row.verified_on),
        dayCell(new Date(row.created_at).toISOString()),
        ...producerColumns.map((column) => writeProducerCell(column, profile)),
      ]
    }
    last = rows.at(-1)?.id ?? ""
    if (rows.length < PORTION) return
  }
}

const dayCell = (moment: string | null): SheetCell => (moment ? { day: moment.slice(0, 10) } : null)
