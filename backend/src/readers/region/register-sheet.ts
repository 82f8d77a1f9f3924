import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import { businessColumns, type BusinessField } from "@serumpun/domain/sheet/business-columns"
import type { SheetCell } from "@serumpun/domain/sheet/table"
import type { NamedSheet } from "@serumpun/domain/sheet/xlsx"
import type { NarrowedTo } from "../../contracts/register"
import { businessHeading } from "../../workflows/register-import/known-words"
import type { Territory } from "../territory"
import { narrowed } from "./register"

/** Rows that are read at once; the next ones when these have left. */
const PORTION = 500
/** Columns that only agencies of the territory take out. */
const personal: readonly BusinessField[] = [
  "contact_name",
  "contact_phone",
  "owner_gender",
  "owner_birth_year",
  "consent_on",
]

/** A register in the columns of an import, from which it can be brought in again. */
export function registerSheet(
  rows: NamedSheet["rows"],
  locale: Locale,
  keys = businessColumns,
): NamedSheet {
  const words = locale === "id" ? "id" : "en"
  return {
    name: "register",
    rows,
    columns: keys.map((column) => businessHeading(column, words)),
    traits: keys.map(({ choices, kind }) => ({
      ...(choices ? { choices } : {}),
      is_text: kind === "text",
    })),
  }
}

/** One line as an example, so that a template says what is meant. */
export const exampleRow: SheetCell[] = businessColumns.map(({ example }) => example)

export async function countRegister(
  container: MedusaContainer,
  territory: Territory,
  filters: NarrowedTo,
): Promise<number> {
  const where = narrowed(territory, filters)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { count: number }[] }>(
      `select count(*)::int as count from business b where ${where.sql}`,
      where.bindings,
    )
  return rows[0]?.count ?? 0
}

/** The own territory's entries; without people for operators. */
export function exportedRegister(
  container: MedusaContainer,
  territory: Territory,
  filters: NarrowedTo,
  locale: Locale,
): NamedSheet {
  const keys = businessColumns.filter(({ key }) => territory !== "all" || !personal.includes(key))
  const where = narrowed(territory, filters)
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let last = ""; ;) {
      const { rows: found } = await container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw<{ rows: ({ id: string } & Record<BusinessField, string | number | null>)[] }>(
          `select b.* from business b where ${where.sql} and b.id > ? order by b.id limit ?`,
          [...where.bindings, last, PORTION],
        )
      for (const row of found)
        yield keys.map(({ key, kind }) =>
          kind === "day" && row[key] ? { day: String(row[key]) } : row[key],
        )
      last = found.at(-1)?.id ?? ""
      if (found.length < PORTION) return
    }
  }
  return registerSheet(rows(), locale, keys)
}
