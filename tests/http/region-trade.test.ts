import { beforeAll, expect, inject, test } from "vitest"
import type {
  DependenceAnswer,
  TradeAnswer,
  TradeEntriesAnswer,
} from "@serumpun/backend/src/contracts/trade-figures.ts"
import type {
  OfficialAnswer,
  OfficialWritten,
  PublicFigures,
} from "@serumpun/backend/src/contracts/official-figure.ts"
import type { SheetExportView } from "@serumpun/backend/src/contracts/sheet.ts"
import { platformEvidence, tradeDimensions } from "@serumpun/domain/trade-ledger"
import type { Client } from "../../scripts/http/client.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))
const region = "/admin/region"
const bangka = "province=ID-BB"

let operator: Client
let agent: Client
let other: Client

beforeAll(async () => {
  const tag = freshNib().slice(-6)
  operator = await actors.curator("admin")
  agent = await createAgent(actors, `Dinas Bangka ${tag}`, [{ province: "ID-BB", regency: null }])
  other = await createAgent(actors, `Dinas Malinau ${tag}`, [
    { province: "ID-KU", regency: "Malinau" },
  ])
})

async function entriesOf(client: Client, query: string) {
  const all: TradeEntriesAnswer["entries"] = []
  for (;;) {
    const page = await client.get<TradeEntriesAnswer>(
      `${region}/trade/entries?limit=100&offset=${all.length}&${query}`,
    )
    all.push(...page.entries)
    if (all.length >= page.count) return all
  }
}

const sumOf = (entries: TradeEntriesAnswer["entries"], evidence: string) =>
  entries
    .filter((entry) => entry.evidence === evidence)
    .reduce((sum, { value_idr }) => sum + value_idr, 0)

test("by whatever it is grouped, the groups and the entries come to the same total", async () => {
  const entries = await entriesOf(agent, "")
  expect(entries.length).toBeGreaterThan(20)
  for (const by of tradeDimensions) {
    const { groups, total, left_out } = await agent.get<TradeAnswer>(`${region}/trade?by=${by}`)
    expect(left_out).toBe(0)
    for (const evidence of platformEvidence) {
      const amount = sumOf(entries, evidence)
      expect(total[evidence].value_idr).toBe(amount)
      expect(groups.reduce((sum, group) => sum + group[evidence].value_idr, 0)).toBe(amount)
      expect(total[evidence].corrections).toBe(
        entries.filter((entry) => entry.evidence === evidence && entry.is_counter).length,
      )
    }
  }
})

test("each figure leads to its entries, taken back ones among them, of the period that was chosen", async () => {
  const { groups } = await agent.get<TradeAnswer>(`${region}/trade?by=month`)
  for (const { key, accepted, paid } of groups) {
    const entries = await entriesOf(agent, `month=${key}`)
    expect(sumOf(entries, "accepted")).toBe(accepted.value_idr)
    expect(sumOf(entries, "paid")).toBe(paid.value_idr)
  }
  const [first, last] = [groups[0]?.key, groups.at(-1)?.key]
  const within = await entriesOf(agent, `from=${first}-01&to=${first}-31&`.replace("-31", "-28"))
  expect(within.every(({ day }) => day.startsWith(String(first)))).toBe(true)
  expect(first).not.toBe(last)
  const wrong = await refused(agent.get(`${region}/trade?from=2026-02-30`))
  expect(wrong.problems).toEqual([{ field: "from", code: "invalid_date" }])
})

test("an agency has its own territory's trade, no orders, and 404 for every other place and producer", async () => {
  const [entry] = await entriesOf(agent, "")
  const mine = await entriesOf(agent, "")
  expect(mine.every(({ province, order_id }) => province === "ID-BB" && order_id === null)).toBe(
    true,
  )
  expect((await entriesOf(other, "")).every(({ regency }) => regency === "Malinau")).toBe(true)
  for (const path of ["trade", "trade/entries", "trade-sheet"]) {
    for (const query of [bangka, `producer=${entry?.producer.id}`])
      expect((await refused(other.get(`${region}/${path}?${query}`))).status).toBe(404)
    expect((await refused(actors.client.get(`${region}/${path}`))).status).toBe(401)
  }
  for (const query of [bangka, "province=ID-KU&regency=Bulungan"])
    expect((await refused(other.get(`${region}/dependence?${query}`))).status).toBe(404)
  const curator = await actors.curator("curator")
  expect((await refused(curator.get(`${region}/dependence`))).status).toBe(403)
})

test("what leaves as a file is the same entries, and is written down", async () => {
  const { content } = await agent.file(`${region}/trade-sheet?kind=csv&evidence=paid`)
  const lines = content.toString().trim().split("\r\n")
  const paid = await entriesOf(agent, "evidence=paid")
  expect(lines).toHaveLength(paid.length + 1)
  const column = lines[0]?.split(",").indexOf("value_usd") ?? -1
  expect(column).toBeGreaterThan(0)
  const { exports } = await operator.get<{ exports: SheetExportView[] }>("/admin/exports?limit=50")
  expect(exports.some(({ subject, rows }) => subject === "trade" && rows === paid.length)).toBe(
    true,
  )
})

test("dependence is the shares of the paid trade, tin is named, and what falls is calculated from them", async () => {
  const path = `${region}/dependence?${bangka}`
  const found = await operator.get<DependenceAnswer>(path)
  const { total } = await operator.get<TradeAnswer>(`${region}/trade?${bangka}`)
  const whole = total.paid.value_idr
  expect(found.shares.reduce((sum, { value }) => sum + value, 0)).toBe(whole)
  const index = found.shares.reduce((sum, { value }) => sum + (value / whole) ** 2, 0) * 10_000
  expect(Math.abs(index - Number(found.concentration))).toBeLessThanOrEqual(0.51)
  const tin = found.shares.filter(({ key }) => key.startsWith("80"))
  expect(tin.length).toBeGreaterThan(0)
  const tinValue = tin.reduce((sum, { value }) => sum + value, 0)
  expect(Math.abs((100 * tinValue) / whole - Number(found.tin_percent))).toBeLessThan(0.006)
  expect(found.fall?.percent).toBe(30)
  expect(Math.abs(whole - 0.3 * tinValue - Number(found.fall?.value))).toBeLessThan(1)
  const { fall } = await operator.get<DependenceAnswer>(`${path}&fall=0`)
  expect(fall).toMatchObject({ percent: 0, lost_percent: 0, value: whole })
  expect((await refused(operator.get(`${path}&fall=101`))).status).toBe(400)
})

test("official figures stand with their source, and a year that it leaves out is empty", async () => {
  const asked = `${region}/official-figures?province=ID-KI&regency=Kota%20Bontang`
  const { series } = await operator.get<OfficialAnswer>(asked)
  const processing = series.find(({ kind, sector }) => kind === "grdp" && sector === "C")
  expect(processing?.years.map(({ year, figure }) => [year, figure?.value ?? null])).toEqual([
    [2017, 83.93],
    [2018, null],
    [2019, null],
    [2020, 79.28],
    [2021, 79.41],
  ])
  const figures = series.flatMap(({ years }) => years.flatMap(({ figure }) => figure ?? []))
  expect(figures.every(({ source, source_date }) => source && source_date)).toBe(true)
  const tin = (await agent.get<OfficialAnswer>(`${region}/official-figures`)).series
  expect(tin.every(({ province }) => province === "ID-BB")).toBe(true)
  expect(tin.find(({ sector }) => sector === "80")?.years[0]?.figure?.value).toBe(80.19)
  expect((await refused(agent.get(asked))).status).toBe(404)
})

test("a file of official figures is refused with each fault at its cell, and written whole by operators alone", async () => {
  const heading = "kind,province,regency,year,sector,value,unit,source,source_date"
  const send = (client: Client, lines: string[]) => {
    const form = new FormData()
    form.set("file", new Blob([[heading, ...lines].join("\n")]), "official.csv")
    return client.post<OfficialWritten>(`${region}/official-figures`, form)
  }
  // A heading of its own, so that the test can be run again on the same stack.
  const sector = String(1_000 + (Number(freshNib().slice(-6)) % 9_000))
  const good = `exports,ID-GO,,2015,${sector},12.5,percent,BPS,2016-03-01`
  const { problems } = await refused(
    send(operator, [
      good,
      good,
      "exports,ID-GO,,2015,C,1,percent,BPS,2016-03-01",
      "exports,ID-GO,Atlantis,2015,10,1,percent,BPS,2016-03-01",
      "exports,ID-GO,,2016,10,,percent,BPS,2016-03-01",
      'exports,ID-GO,,2016,11,"12,5",percent,,2016-02-30',
      "exports,ID-GO,,2016,12,101,percent,BPS,2016-03-01",
      "exports,ID-GO,,2016,13,1.500,idr,BPS,2100-01-01",
    ]),
  )
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
    "E4 invalid_choice",
    "C5 place_unknown",
    "F6 required",
    "F7 not_a_number",
    "H7 required",
    "I7 invalid_date",
    "F8 out_of_range",
    "F9 not_a_number",
    "I9 date_in_future",
    "E3 repeated",
  ])
  const shown = `${region}/official-figures?province=ID-GO`
  const own = async () =>
    (await operator.get<OfficialAnswer>(shown)).series.filter((one) => one.sector === sector)
  expect(await own()).toEqual([])
  expect((await refused(send(agent, [good]))).status).toBe(403)
  expect(await send(operator, [good])).toEqual({ written: 1 })
  expect(await send(operator, [good.replace("12.5", "13")])).toEqual({ written: 1 })
  expect((await own()).map(({ years }) => years)).toEqual([
    [{ year: 2015, figure: { value: 13, source: "BPS", source_date: "2016-03-01" } }],
  ])
  const other_columns = new FormData()
  other_columns.set("file", new Blob(["kind,province\nexports,ID-GO"]), "official.csv")
  const wrong = await refused(operator.post(`${region}/official-figures`, other_columns))
  expect(wrong.problems).toEqual([{ field: "file", code: "official_column" }])
})

test("everybody reads official figures, and nothing of the trade of a few producers", async () => {
  const bangkas = await actors.client.get<PublicFigures>("/store/regions/ID-BB/figures")
  expect(Object.keys(bangkas)).toEqual(["province", "official"])
  expect(bangkas.official.map(({ sector, years }) => [sector, years[0]?.figure?.value])).toEqual([
    ["80", 80.19],
    ["other", 19.81],
  ])
  const banten = await actors.client.get<PublicFigures>("/store/regions/ID-BT/figures")
  expect(JSON.stringify(banten)).not.toMatch(/mkr_|value_idr|value_usd/)
  expect((await refused(actors.client.get("/store/regions/ID-XX/figures"))).status).toBe(404)
})
