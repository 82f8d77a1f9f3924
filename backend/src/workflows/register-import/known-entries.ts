import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Province } from "@serumpun/domain/places"
import { type BusinessEntry, storedEntry } from "@serumpun/domain/sheet/business-row"
import type { BusinessField } from "@serumpun/domain/sheet/business-columns"
import type { ReadCell } from "@serumpun/domain/sheet/cells"
import { plainHeading } from "@serumpun/domain/sheet/headings"
import type { TerritoryArea } from "../../contracts/institution"
import type { ImportJobRow, ImportRowRow } from "../listing-import/import-store"
import { nameKey } from "./name-key"

/** A row of the file, by its number, or an entry of the register, which has none. */
export type KnownEntry = Pick<BusinessEntry, "nib" | "district"> & {
  number: number | null
  name: string
  province: string
  regency: string
}

export type KnownEntries = {
  /** The first row of the file that has a number. */
  first: { nib: ReadonlyMap<string, number>; npwp: ReadonlyMap<string, number> }
  /** Entries that are there already, by number. */
  nib: ReadonlyMap<string, KnownEntry>
  npwp: ReadonlyMap<string, KnownEntry>
  /** Entries and rows of the file by name in a place, in their order. */
  named: ReadonlyMap<string, readonly KnownEntry[]>
  /** Where the institution that brings the file works; null for operators, who work everywhere. */
  areas: TerritoryArea[] | null
  /** The only province there can be, for files that do not say it. */
  province: Province | null
}

/** In place of an institution: files that operators bring in. */
export const REGISTER = "register"

const sqlOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** As the list of places writes it: "Kab. Lebak" and "Lebak" are one, so are "Desa Menes" and "Menes", and a city without its first word. */
const placeKey = (place: string) =>
  plainHeading(place.replace(/^\s*(?:kabupaten|kab|kota|desa|ds|kelurahan|kel)\b\.?/i, ""))

/** Both forms of a tax number: that of 2024 is the old one behind a zero. */
export const npwpKey = (npwp: string | null): string =>
  npwp?.length === 16 && npwp.startsWith("0") ? npwp.slice(1) : (npwp ?? "")

type Placed = Pick<BusinessEntry, "name" | "regency" | "village" | "contact_name" | "contact_phone">

/**
 * A name in a village, as two entries are compared. Where no village is said the regency is too large for a name alone, and whoever
 * is asked for belongs to it.
 */
export function placedName({
  name,
  regency,
  village,
  contact_name,
  contact_phone,
}: Placed): string {
  const person = village ? "" : `${plainHeading(contact_name ?? "")} ${contact_phone ?? ""}`
  return [nameKey(name ?? ""), placeKey(regency ?? ""), placeKey(village ?? ""), person].join("|")
}

/** Whether two of one name and place are one: not if each has a NIB of its own, or they lie in two districts. */
export function isSame(
  one: Pick<BusinessEntry, "nib" | "district">,
  other: Pick<BusinessEntry, "nib" | "district">,
): boolean {
  if (one.nib && other.nib) return false
  return !one.district || !other.district || placeKey(one.district) === placeKey(other.district)
}

async function firstRows(container: MedusaContainer, { id, mapping }: ImportJobRow) {
  const at = (key: BusinessField) => mapping.indexOf(key)
  const columns = [
    ...(["nib", "npwp", "name", "regency", "district", "village"] as const),
    ...(["contact_name", "contact_phone"] as const),
  ]
  const { rows } = await sqlOf(container).raw<{
    rows: { number: number; cells: ReadCell[] }[]
  }>(
    `select number, jsonb_build_array(${columns.map(() => "cells->?::int").join(", ")}) as cells
     from import_row where import_id = ? and deleted_at is null order by number`,
    [...columns.map((key) => Math.max(at(key), -1)), id],
  )
  const nib = new Map<string, number>()
  const npwp = new Map<string, number>()
  const named: [string, KnownEntry][] = []
  for (const { number, cells } of rows) {
    const value = (key: (typeof columns)[number]) =>
      at(key) < 0 ? null : storedEntry(key, cells[columns.indexOf(key)] ?? null) || null
    const row = {
      ...{ nib: value("nib"), name: value("name") ?? "", regency: value("regency") ?? "" },
      ...{ district: value("district"), village: value("village") },
      ...{ contact_name: value("contact_name"), contact_phone: value("contact_phone") },
    }
    const tax = npwpKey(value("npwp"))
    if (row.nib && !nib.has(row.nib)) nib.set(row.nib, number)
    if (tax && !npwp.has(tax)) npwp.set(tax, number)
    named.push([placedName(row), { ...row, number, province: "" }])
  }
  return { nib, npwp, named }
}

type Entry = Placed &
  Pick<BusinessEntry, "nib" | "npwp" | "district"> & {
    name: string
    /** The entry itself, or the one that it has become. */
    stands: { name: string; province: string; regency: string }
  }

/**
 * Of some rows of a file, what stands in the register already, except what they have made themselves. An entry that has become
 * one with another is still known by the name, village and numbers it had.
 */
export async function readKnownEntries(
  container: MedusaContainer,
  job: ImportJobRow,
  rows: ImportRowRow[],
): Promise<KnownEntries> {
  const valuesOf = (key: BusinessField) => {
    const at = job.mapping.indexOf(key)
    return at < 0
      ? []
      : rows.map(({ cells }) => storedEntry(key, cells[at] ?? null)).filter(Boolean)
  }
  const [first, found, institution] = await Promise.all([
    firstRows(container, job),
    sqlOf(container).raw<{ rows: Entry[] }>(
      `select b.name, coalesce(b.nib, stands.nib) as nib, b.npwp, b.regency, b.district, b.village, b.contact_name, b.contact_phone,
         jsonb_build_object('name', stands.name, 'province', stands.province, 'regency', stands.regency) as stands
       from business b, lateral (
         with recursive became as (
           select b.id as id
           union select m.kept_id from business_merge m join became on became.id = m.merged_id where m.undone_at is null
         ) select last.* from business last join became using (id) where last.deleted_at is null
       ) stands
       where (b.nib = any(?) or b.npwp = any(?) or b.name_key = any(?)) and (b.import_id is null or b.import_id <> ?)`,
      [
        valuesOf("nib"),
        valuesOf("npwp").flatMap((one) => [npwpKey(one), `0${npwpKey(one)}`]),
        valuesOf("name").map(nameKey),
        job.id,
      ],
    ),
    sqlOf(container).raw<{ rows: { areas: TerritoryArea[] }[] }>(
      "select areas from institution where id = ? and deleted_at is null",
      [job.producer_id],
    ),
  ])
  // An institution that is gone works nowhere any more.
  const areas = job.producer_id === REGISTER ? null : (institution.rows[0]?.areas ?? [])
  const provinces = new Set(areas?.map(({ province }) => province))
  const there = found.rows.map(({ stands, ...one }) => ({
    ...{ key: placedName(one), npwp: one.npwp },
    entry: { nib: one.nib, district: one.district, number: null, ...stands } satisfies KnownEntry,
  }))
  const { named, ...numbers } = first
  const placed = there.map(({ key, entry }): [string, KnownEntry] => [key, entry])
  return {
    ...{ first: numbers, areas },
    nib: new Map(there.flatMap(({ entry }) => (entry.nib ? [[entry.nib, entry] as const] : []))),
    npwp: new Map(
      there.flatMap(({ npwp, entry }) => (npwp ? [[npwpKey(npwp), entry] as const] : [])),
    ),
    named: groupedByKey([...placed, ...named]),
    province: provinces.size === 1 ? ([...provinces][0] ?? null) : null,
  }
}

function groupedByKey(pairs: [string, KnownEntry][]): Map<string, KnownEntry[]> {
  const groups = Map.groupBy(pairs, ([key]) => key)
  return new Map([...groups].map(([key, found]) => [key, found.map(([, entry]) => entry)]))
}
