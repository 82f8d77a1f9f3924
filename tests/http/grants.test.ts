import { beforeAll, expect, inject, test } from "vitest"
import type { GrantsAnswer, GrantTotalsAnswer } from "@serumpun/backend/src/contracts/grant.ts"
import type { BusinessesAnswer } from "@serumpun/backend/src/contracts/register.ts"
import type { PairAnswer } from "@serumpun/backend/src/contracts/register-merge.ts"
import { yearOf } from "@serumpun/domain/days"
import { randomUUID } from "node:crypto"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, freshNib, refused, today } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { writeEntries } from "../support/entries.ts"
import { settled } from "../support/imports.ts"
import { enterBusinesses, registerImports } from "../support/register.ts"

const stack = inject("stack")
const actors = createActors(stack)
const region = "/admin/region"
const tag = freshNib().slice(-6)
const place = { province: "ID-NT", regency: "Nagekeo" } as const

type Agent = Awaited<ReturnType<typeof createAgent>>
let agent: Agent
let stranger: Agent
let first: string
let second: string

beforeAll(async () => {
  agent = await createAgent(actors, `Dinas Nagekeo ${tag}`, [place])
  stranger = await createAgent(actors, `Dinas Ngada ${tag}`, [
    { province: "ID-NT", regency: "Ngada" },
  ])
  ;[first = "", second = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, name: `Tenun ${tag}`, village: "Mbay" },
    { ...place, name: `Tenun ${tag}`, village: "Desa Mbay" },
  ])
})

const note = (who: Client, business: string, change: object = {}) =>
  who.post<{ noted: boolean }>(`${region}/businesses/${business}/grants`, {
    ...{ kind: "money", what: "BPUM", amount_idr: 2_400_000, source: "apbn", year: 2021 },
    ...{ idempotency_key: randomUUID(), ...change },
  })
const grantsOf = (who: Client, business: string) =>
  who.get<GrantsAnswer>(`${region}/businesses/${business}/grants`)
const figures = ["businesses", "money_idr", "tools", "tools_idr"] as const
/** Of the place in two years: businesses, money, tools, worth of tools. */
async function totals(who: Client = agent): Promise<[number[], number[]]> {
  const { totals: found } = await who.get<GrantTotalsAnswer>(`${region}/grants?limit=100`)
  const of = (year: number) => {
    const total = found.find((one) => one.regency === "Nagekeo" && one.year === year)
    return figures.map((figure) => total?.[figure] ?? 0)
  }
  return [of(2021), of(2022)]
}
const back = (who: Client, id: string, reason = "Salah usaha") =>
  who.post<{ taken_back: boolean }>(`${region}/grants/${id}/take-back`, { reason })
const codesOf = async (request: Promise<unknown>) =>
  (await refused(request)).problems.map(({ field, code }) => `${field} ${code}`)

test("what businesses were given is noted once, listed, summed by place and year, and follows a merge", async () => {
  const base = await totals()
  /** What this test has added, whatever an earlier run has left. */
  const added = async (who: Client = agent) =>
    (await totals(who)).map((row, at) => row.map((sum, index) => sum - (base[at]?.[index] ?? 0)))
  const key = randomUUID()
  const taps = await Promise.all([1, 2, 3].map(() => note(agent, first, { idempotency_key: key })))
  expect(taps.filter(({ noted }) => noted)).toHaveLength(1)
  await note(agent, first, { kind: "tool", what: "Alat tenun", amount_idr: null, year: 2021 })
  await note(agent, second, { amount_idr: 1_200_000, source: "apbd_city" })
  await note(agent, second, { kind: "tool", amount_idr: 500_000, year: 2022 })
  const { business, grants, count } = await grantsOf(agent, first)
  expect({ business, count }).toEqual({ business: { id: first, name: `Tenun ${tag}` }, count: 2 })
  expect(grants.map(({ kind, amount_idr, source }) => [kind, amount_idr, source])).toEqual(
    expect.arrayContaining([
      ["money", 2_400_000, "apbn"],
      ["tool", null, "apbn"],
    ]),
  )
  const all = [
    [2, 3_600_000, 1, 0],
    [1, 0, 1, 500_000],
  ]
  expect(await added()).toEqual(all)
  expect(await added(await actors.curator("admin"))).toEqual(all)
  expect(await totals(stranger)).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ])

  const { seen } = await agent.get<PairAnswer>(`${region}/duplicates/${first}/${second}`)
  const { merge } = await agent.post<{ merge: { id: string } }>(`${region}/merges`, {
    ...{ kept_id: first, merged_id: second, take: [], reason: "Satu usaha", seen },
  })
  expect((await grantsOf(agent, first)).count).toBe(4)
  expect(await added()).toEqual([[1, 3_600_000, 1, 0], all[1]])
  expect((await refused(note(agent, second))).status).toBe(404)
  await agent.post(`${region}/merges/${merge.id}/undo`, {})
  expect((await grantsOf(agent, first)).count).toBe(2)
  expect(await added()).toEqual(all)

  const id = grants.find(({ kind }) => kind === "money")?.id ?? ""
  expect(await codesOf(back(agent, id, " "))).toEqual(["reason required"])
  expect(await back(agent, id)).toEqual({ taken_back: true })
  expect(await back(agent, id)).toEqual({ taken_back: false })
  const after = (await grantsOf(agent, first)).grants.find((one) => one.id === id)
  expect(after?.taken_back).toEqual({ by: `Rahma, Dinas Nagekeo ${tag}`, reason: "Salah usaha" })
  expect(await added()).toEqual([[2, 1_200_000, 1, 0], all[1]])
})

test("an import that is taken back leaves an entry that was given something", async () => {
  const regency = place.regency
  const id = await enterBusinesses(agent, [
    { name: `Kopi ${tag}`, regency },
    { name: `Garam ${tag}`, regency },
  ])
  const { businesses } = await agent.get<BusinessesAnswer>(
    `${region}/businesses?limit=10&q=${encodeURIComponent(`Kopi ${tag}`)}`,
  )
  await note(agent, businesses[0]?.id ?? "", { year: 2019 })
  await agent.post(`${registerImports}/${id}/undo`)
  const { counts } = await settled(agent, id, registerImports)
  expect(counts.done).toMatchObject({ undone: 1, kept: 1 })
  expect((await grantsOf(agent, businesses[0]?.id ?? "")).count).toBe(1)
})

test("what cannot be is told at its field", async () => {
  expect(await codesOf(note(agent, first, { amount_idr: null }))).toEqual(["amount_idr required"])
  expect(await codesOf(note(agent, first, { amount_idr: 0 }))).toEqual(["amount_idr out_of_range"])
  expect(await codesOf(note(agent, first, { what: " " }))).toEqual(["what required"])
  expect(await codesOf(note(agent, first, { year: yearOf(today) + 1 }))).toEqual([
    "year out_of_range",
  ])
})

test("another territory's and made-up ids are not there, and operators note nothing", async () => {
  const { noted } = await note(agent, first, { what: `Rak ${tag}` })
  expect(noted).toBe(true)
  const { grants } = await grantsOf(agent, first)
  const id = grants.find(({ what }) => what === `Rak ${tag}`)?.id ?? ""
  for (const [who, business, grant] of [
    [stranger, first, id],
    [agent, "bus_none", "grant_none"],
  ] as const) {
    expect((await refused(grantsOf(who, business))).status).toBe(404)
    expect((await refused(note(who, business))).status).toBe(404)
    expect((await refused(back(who, grant))).status).toBe(404)
  }
  const operator = await actors.curator("admin")
  expect((await grantsOf(operator, first)).business.id).toBe(first)
  expect((await refused(note(operator, first))).status).toBe(403)
  expect((await refused(back(operator, id))).status).toBe(403)
  const curator = await actors.curator("curator")
  expect((await refused(grantsOf(curator, first))).status).toBe(403)
  expect(grants.find((one) => one.id === id)?.taken_back).toBeNull()
})

test("the totals leave as CSV, of the own territory alone", async () => {
  await note(agent, first, { what: `Mesin ${tag}`, year: 2019 })
  const sheet = async (who: Client) => {
    const { type, content } = await who.file(`${region}/grants-sheet`)
    expect(type).toContain("text/csv")
    return content.toString("utf8")
  }
  const lines = (await sheet(agent)).split("\r\n")
  expect(lines[0]).toBe("\uFEFFyear,province,regency,businesses,money_idr,tools,tools_idr")
  expect(lines.some((line) => /^2019,ID-NT,Nagekeo,\d+,\d+,0,0$/.test(line))).toBe(true)
  expect(await sheet(stranger)).not.toContain("Nagekeo")
})
