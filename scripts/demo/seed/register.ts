import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { PlacesAnswer } from "@serumpun/backend/src/contracts/places.ts"
import type { PeopleAnswer } from "@serumpun/backend/src/contracts/programme.ts"
import { toCsv } from "@serumpun/domain/sheet/table"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type { Client } from "../../http/client.ts"
import { type InventedVillage, inventBusinesses } from "./invented-businesses.ts"

/** How many businesses of each place; one regency of East Kalimantan is the city of Bontang. */
const sets = [
  { province: "ID-BT", regency: null, count: 1_206 },
  { province: "ID-BB", regency: null, count: 180 },
  { province: "ID-KU", regency: null, count: 90 },
  { province: "ID-KI", regency: "Kota Bontang", count: 60 },
]
const FILE = "demo-register.csv"
const DISTRICTS = 3
const ENROLLED = 500
const ASSESSED = 140
const EXPORT_GRADE = 76

/**
 * The people of Banten's path from 1,206 to 500 to 76, and smaller registers of three other places, through the import
 * and the programmes that agencies use. Done again, it finds what is there.
 */
export async function prepareRegister(client: Client, admin: Client): Promise<void> {
  await importRegister(client, admin)
  const bank = await institution(admin, "Bank Indonesia Banten (contoh)", "bank_indonesia")
  const dinas = await institution(admin, "Dinas Koperasi dan UKM Banten (contoh)", "dinas")
  const { programme } = await admin.post<{ programme: { id: string } }>(
    "/admin/region/programmes",
    {
      ...{ name: "Pelatihan dan kurasi ekspor Banten (contoh)", template: "bi_curation" },
      ...{ institution_id: bank, partner_ids: [dinas] },
      areas: [{ province: "ID-BT", regency: null }],
      ...{
        starts_on: "2026-02-02",
        ends_on: "2026-12-18",
        targets: [
          { unit: "enrolled", amount: ENROLLED },
          { unit: "export_grade", amount: EXPORT_GRADE },
        ],
      },
      idempotency_key: "demo-banten-curation",
    },
  )
  const path = `/admin/region/programmes/${programme.id}`
  const { count } = await admin.get<PeopleAnswer>(`${path}/people?limit=1`)
  if (count < ENROLLED)
    await admin.post(`${path}/enrolments`, {
      ...{ filter: { province: "ID-BT" }, most: ENROLLED - count },
      ...{ status: "enrolled", day: "2026-02-02" },
    })
  const ids = await firstPeople(admin, path, ASSESSED)
  const note = "Data contoh"
  await admin.post(`${path}/steps`, {
    ...{ business_ids: ids, step: "assessment", day: "2026-09-14", note },
  })
  await admin.post(`${path}/steps`, {
    ...{ business_ids: ids.slice(0, EXPORT_GRADE), step: "export_grade", day: "2026-10-05", note },
  })
}

async function institution(admin: Client, name: string, kind: string): Promise<string> {
  const areas = [{ province: "ID-BT", regency: null }]
  const { institution: made } = await admin.post<{ institution: { id: string } }>(
    "/admin/institutions",
    { name, kind, areas, categories: [] },
  )
  return made.id
}

async function firstPeople(admin: Client, path: string, wanted: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < wanted) {
    const { people } = await admin.get<PeopleAnswer>(
      `${path}/people?limit=100&offset=${ids.length}`,
    )
    if (people.length === 0) break
    ids.push(...people.map(({ business_id }) => business_id))
  }
  return ids.slice(0, wanted)
}

async function importRegister(client: Client, admin: Client): Promise<void> {
  const base = "/admin/region/imports"
  const { imports } = await admin.get<{ imports: ImportView[] }>(`${base}?limit=20`)
  const before = imports.find(({ file_name }) => file_name === FILE)
  const sent = before ?? (await sendRegister(client, admin, base))
  for (let found = sent; ;) {
    if (found.status === "done") return
    if (found.status === "checked") {
      if (found.counts.wrong > 0) throw new Error(`${found.counts.wrong} rows of ${FILE} are wrong`)
      await admin.post(`${base}/${found.id}/run`, { rows: "all" })
    } else if (!isWorking(found.status)) throw new Error(`${FILE} stands at ${found.status}`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    found = (await admin.get<{ import: ImportView }>(`${base}/${found.id}`)).import
  }
}

async function sendRegister(client: Client, admin: Client, base: string): Promise<ImportView> {
  let from = 0
  const businesses = []
  for (const { province, regency, count } of sets) {
    businesses.push(...inventBusinesses(await villagesOf(client, province, regency), count, from))
    from += count
  }
  const [first] = businesses
  const columns = Object.keys(first ?? {})
  const csv = toCsv({ columns, rows: businesses.map((one) => Object.values(one)) })
  const form = new FormData()
  form.set("file", new Blob([csv]), FILE)
  return (await admin.post<{ import: ImportView }>(base, form)).import
}

/** Villages of the first districts of each regency, in the names of the list of places. */
async function villagesOf(
  client: Client,
  province: string,
  only: string | null,
): Promise<InventedVillage[]> {
  const list = async (below: Record<string, string>) =>
    (await client.get<PlacesAnswer>(`/store/places?${new URLSearchParams(below)}`)).places
  const regencies = only ? [only] : await list({ province })
  const found = regencies.map(async (regency) => {
    const districts = (await list({ province, regency })).slice(0, DISTRICTS)
    const villages = districts.map(async (district) =>
      (await list({ province, regency, district })).map((village) => ({
        ...{ province, regency, district, village },
      })),
    )
    return (await Promise.all(villages)).flat()
  })
  return (await Promise.all(found)).flat()
}
