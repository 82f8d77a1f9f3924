import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { PublicFunnel } from "@serumpun/backend/src/contracts/register.ts"
import { isWorking } from "@serumpun/domain/sheet/imports"
import { expect, inject, onTestFinished, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib } from "../support/actors.ts"
import { enterBusinesses } from "../support/register.ts"

const stack = inject("stack")
const actors = createActors(stack)
const get = (path: string) => fetch(stack.storefrontUrl + path)

type Figures = {
  province: string
  as_of: string
  hidden_below: number
  funnel: Pick<PublicFunnel, "total" | "regencies">
  goods: { family: string; listings: number; percent: number }[]
  official: {
    regency: string | null
    sector: string
    years: { year: number; figure: { value: number; source: string } | null }[]
  }[]
}
const figuresOf = async (slug: string) =>
  (await (await get(`/en/regions/${slug}/figures.json`)).json()) as Figures

/** Businesses of the register that are gone again when the test has ended. */
async function enter(agent: Client, names: string[], regency: string) {
  const id = await enterBusinesses(
    agent,
    names.map((name) => ({ name, regency })),
  )
  onTestFinished(async () => {
    const path = `/admin/region/imports/${id}`
    await agent.post(`${path}/undo`)
    await expect
      .poll(async () => isWorking((await agent.get<{ import: ImportView }>(path)).import.status), {
        timeout: 60_000,
      })
      .toBe(false)
  })
}

test("groups of fewer than five are hidden from everybody, and what they could be reckoned from", async () => {
  const tag = freshNib().slice(-6)
  const agent = await createAgent(actors, `Dinas Sulbar ${tag}`, [
    { province: "ID-SR", regency: null },
  ])
  const names = (count: number, of: string) =>
    Array.from({ length: count }, (_, at) => `${of} ${tag} ${at}`)
  const read = async () => {
    const { total, regencies } = await actors.client.get<PublicFunnel>(
      "/store/regions/ID-SR/funnel",
    )
    const registered = regencies.map(({ regency, counts }) => [regency, counts.registered])
    return { total, registered }
  }
  expect((await read()).total.registered).toBe(0)
  await enter(agent, names(3, "Anyaman"), "Majene")
  expect(await read()).toMatchObject({
    total: { registered: null, in_training: 0 },
    registered: [["Majene", null]],
  })
  await enter(agent, names(6, "Kakao"), "Mamuju")
  expect(await read()).toMatchObject({
    total: { registered: 9 },
    registered: [
      ["Majene", null],
      ["Mamuju", null],
    ],
  })
  await enter(agent, names(7, "Tenun"), "Polewali Mandar")
  expect(await read()).toMatchObject({
    total: { registered: 16 },
    registered: [
      ["Majene", null],
      ["Mamuju", null],
      ["Polewali Mandar", 7],
    ],
  })
  const shown = await get(`/en/regions/sulawesi-barat?of=${tag}`)
  const html = await shown.text()
  expect([shown.status, html.includes("Groups of fewer than five are not shown")]).toEqual([
    200,
    true,
  ])
  expect(html).not.toContain(`Anyaman ${tag}`)
})

test("Banten's 1,206, 500 and 76, the goods of its catalogue and nothing of a person or a single business", async () => {
  const found = await figuresOf("banten")
  expect(Object.keys(found)).toEqual([
    ...["province", "as_of", "hidden_below", "funnel", "goods", "official"],
  ])
  expect(found).toMatchObject({ province: "ID-BT", hidden_below: 5 })
  expect(found.funnel.total).toMatchObject({
    ...{ registered: 1_206, in_training: 500, export_grade: 76 },
  })
  const counts = [found.funnel, ...found.funnel.regencies].flatMap((one) =>
    Object.values("total" in one ? one.total : one.counts),
  )
  expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([])
  expect(found.goods.length).toBeGreaterThan(0)
  expect(found.goods.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100, 0)
  const files = ["json", "csv"].map((kind) => get(`/en/regions/banten/figures.${kind}`))
  for (const file of await Promise.all(files))
    expect(await file.text()).not.toMatch(
      /contact|owner|phone|gender|birth|nib|npwp|(mkr|bus|prod)_|name/i,
    )
})

test("official figures leave with their source and day, and years that it leaves out are empty", async () => {
  const bangka = await figuresOf("kepulauan-bangka-belitung")
  expect(
    bangka.official.map(({ sector, years }) => [sector, years[0]?.figure?.value, years[0]?.year]),
  ).toEqual([
    ["80", 80.19, 2019],
    ["other", 19.81, 2019],
  ])
  const file = await get("/ar/regions/kalimantan-timur/figures.csv")
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
  expect(file.headers.get("content-disposition")).toBe(
    'attachment; filename="kalimantan-timur.csv"',
  )
  // As the page: nobody between us and the reader keeps it.
  expect(file.headers.get("cache-control")).toBe("private, no-cache")
  const lines = (await file.text()).split("\r\n")
  expect(lines[0]).toMatch(/figure,province,regency,part,year,value,unit,source,source_date$/)
  const processing = lines.filter((line) => line.startsWith("grdp,ID-KI,Kota Bontang,C,"))
  expect(processing.map((line) => line.split(",").slice(4, 6))).toEqual([
    ["2017", "83.93"],
    ["2018", ""],
    ["2019", ""],
    ["2020", "79.28"],
    ["2021", "79.41"],
  ])
  expect(processing[0]).toMatch(/,2026-11-28$/)
  expect(processing[1]).toMatch(/,,percent,,$/)
})

test("a region that does not exist has no files", async () => {
  for (const kind of ["csv", "json"])
    expect((await get(`/en/regions/atlantis/figures.${kind}`)).status).toBe(404)
  expect((await get("/en/regions/banten/figures.xml")).status).toBe(404)
})

test("official figures that an operator brings in are on the region's page at once", async () => {
  const operator = await actors.curator("admin")
  const value = Number((10 + (Number(freshNib().slice(-4)) % 9_000) / 100).toFixed(2))
  const page = async () => (await get("/en/regions/maluku-utara")).text()
  expect(await page()).not.toContain(`${value}%`)
  const form = new FormData()
  const lines = [
    "kind,province,regency,year,sector,value,unit,source,source_date",
    `exports,ID-MU,,2016,08,${value},percent,BPS Maluku Utara,2017-03-01`,
  ]
  form.set("file", new Blob([lines.join("\n")]), "official.csv")
  await operator.post("/admin/region/official-figures", form)
  await expect.poll(page, { timeout: 10_000, interval: 200 }).toContain(`${value}%`)
  expect(await page()).toContain("Source: BPS Maluku Utara, 1 Mar 2017")
})
