import { beforeAll, expect, inject, test } from "vitest"
import type {
  CandidatesAnswer,
  LeftOut,
  PeopleAnswer,
  ProgrammeView,
} from "@serumpun/backend/src/contracts/programme.ts"
import type { BusinessesAnswer } from "@serumpun/backend/src/contracts/register.ts"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, freshNib, refused } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { enterBusinesses } from "../support/register.ts"

const actors = createActors(inject("stack"))
const region = "/admin/region"
const tag = freshNib().slice(-6)

type Agent = Awaited<ReturnType<typeof createAgent>>
let operator: Client
/** Of two regencies, with a programme for one of them. */
let agent: Agent
let stranger: Agent
let inside: string[]
let outside: string
let path: string

beforeAll(async () => {
  operator = await actors.curator("admin")
  agent = await createAgent(actors, `Dinas Sarolangun ${tag}`, [
    { province: "ID-JA", regency: "Sarolangun" },
    { province: "ID-JA", regency: "Merangin" },
  ])
  stranger = await createAgent(actors, `Dinas Tebo ${tag}`, [
    { province: "ID-JA", regency: "Tebo" },
  ])
  await enterBusinesses(agent, [
    ...["A", "B", "C", "D"].map((name) => ({ name: `Ijuk ${tag} ${name}`, regency: "Sarolangun" })),
    { name: `Jauh ${tag}`, regency: "Merangin" },
  ])
  const { businesses } = await agent.get<BusinessesAnswer>(`${region}/businesses?q=${tag}`)
  inside = businesses.filter(({ regency }) => regency === "Sarolangun").map(({ id }) => id)
  outside = businesses.find(({ regency }) => regency === "Merangin")?.id ?? ""
  const { programme } = await operator.post<{ programme: { id: string } }>(`${region}/programmes`, {
    ...{ name: `Kurasi ${tag}`, template: "bi_curation", institution_id: agent.institution_id },
    ...{ partner_ids: [], areas: [{ province: "ID-JA", regency: "Sarolangun" }] },
    ...{
      starts_on: "2026-02-02",
      ends_on: "2026-06-30",
      targets: [{ unit: "enrolled", amount: 4 }],
    },
    idempotency_key: `programmes-${tag}`,
  })
  path = `${region}/programmes/${programme.id}`
})

type Answer = { enrolled?: number; changed?: number; noted?: number; left_out: LeftOut[] }
const people = async () => (await agent.get<PeopleAnswer>(`${path}/people?limit=100`)).people
const enrol = (business_ids: string[], day = "2026-03-02", status = "enrolled") =>
  agent.post<Answer>(`${path}/enrolments`, { business_ids, status, day })
const note = (business_ids: string[], step: string, day: string) =>
  agent.post<Answer>(`${path}/steps`, { business_ids, step, day, note: "Daftar hadir" })
const change = (
  business_ids: string[],
  status: string,
  reason: string | null = null,
  day = "2026-05-04",
) => agent.post<Answer>(`${path}/status`, { business_ids, status, reason, day })

test("who could be enrolled is told by number before, and who does not fit with the place", async () => {
  const asked = () => agent.get<CandidatesAnswer>(`${path}/candidates?q=${tag}`)
  expect(await asked()).toMatchObject({ count: 5, fitting: 4 })
  expect(await enrol([inside[0] ?? "", outside])).toEqual({
    enrolled: 1,
    left_out: [
      {
        ...{ reason: "outside_areas", count: 1 },
        businesses: [{ name: `Jauh ${tag}`, regency: "Merangin", status: null }],
      },
    ],
  })
  const { candidates, fitting } = await asked()
  expect(fitting).toBe(3)
  expect(candidates.map(({ status, lies_within }) => [status, lies_within])).toEqual([
    ["enrolled", true],
    ...Array.from({ length: 3 }, () => [null, true]),
    [null, false],
  ])
  expect(await enrol(inside.slice(1, 3))).toMatchObject({ enrolled: 2 })
  expect(await enrol(inside.slice(3), "2026-03-02", "waiting")).toMatchObject({ enrolled: 1 })
})

test("days that have not come, lie after the programme or before the enrolment are refused at the field", async () => {
  const codes = async (asked: Promise<unknown>) =>
    (await refused(asked)).problems.map(({ field, code }) => `${field} ${code}`)
  expect(await codes(enrol(inside, "2198-01-01"))).toEqual(["day date_in_future"])
  expect(await codes(enrol(inside, "2026-02-30"))).toEqual(["day invalid_date"])
  expect(await codes(enrol(inside, "2026-07-01"))).toEqual(["day programme_ended"])
  expect(await codes(note(inside, "training", "2026-03-01"))).toEqual(["day before_enrolment"])
  expect(await codes(note(inside, "training", "2198-01-01"))).toEqual(["day date_in_future"])
  expect((await people()).flatMap(({ steps }) => steps)).toEqual([])
})

test("a step that was taken back counts no longer, stays to be read, and can be noted anew", async () => {
  const one = inside[0] ?? ""
  const found = async () => (await people()).find(({ business_id }) => business_id === one)
  const counts = async () =>
    (await agent.get<{ programme: ProgrammeView }>(path)).programme.counts.export_grade
  expect(await note([one], "export_grade", "2026-04-01")).toEqual({ noted: 1, left_out: [] })
  expect(await counts()).toBe(1)
  const event = (await found())?.steps[0]?.id ?? ""
  const back = `${path}/steps/${event}/take-back`
  expect((await refused(agent.post(back, { reason: " " }))).problems).toEqual([
    { field: "reason", code: "required" },
  ])
  expect(await agent.post(back, { reason: "Salah usaha" })).toEqual({ taken_back: true })
  expect(await agent.post(back, { reason: "Lagi" })).toEqual({ taken_back: false })
  expect(await counts()).toBe(0)
  const by = `Rahma, Dinas Sarolangun ${tag}`
  expect(await found()).toMatchObject({
    steps: [],
    taken_back: [{ step: "export_grade", day: "2026-04-01", by, reason: "Salah usaha" }],
  })
  expect(await note([one], "export_grade", "2026-04-02")).toMatchObject({ noted: 1 })
  expect(await counts()).toBe(1)
  expect((await found())?.taken_back).toHaveLength(1)
})

test("each change of a status is kept with who, when and why, and only what can follow does", async () => {
  const waiting = inside[3] ?? ""
  const found = async () => (await people()).find(({ business_id }) => business_id === waiting)
  expect(await change(inside.slice(1), "completed")).toMatchObject({
    changed: 2,
    left_out: [{ reason: "other_status", count: 1, businesses: [{ status: "waiting" }] }],
  })
  expect(await change([waiting], "enrolled")).toEqual({ changed: 1, left_out: [] })
  expect(await change([waiting], "enrolled")).toMatchObject({ changed: 0 })
  // They are in it from the day on which they were taken in, not from that of the list.
  expect((await refused(note([waiting], "training", "2026-04-01"))).problems).toEqual([
    { field: "day", code: "before_enrolment" },
  ])
  await change([waiting], "dropped", "Pindah ke Jambi")
  const by = `Rahma, Dinas Sarolangun ${tag}`
  expect((await found())?.changes).toEqual([
    { status: "waiting", day: "2026-03-02", by, reason: null },
    { status: "enrolled", day: "2026-05-04", by, reason: null },
    { status: "dropped", day: "2026-05-04", by, reason: "Pindah ke Jambi" },
  ])
  // Nobody comes back after the end, and who does before keeps the day of joining.
  expect((await refused(change([waiting], "enrolled", null, "2026-07-01"))).problems).toMatchObject(
    [{ field: "day", code: "programme_ended" }],
  )
  await change([waiting], "enrolled", null, "2026-06-01")
  expect(await found()).toMatchObject({ status: "enrolled", enrolled_on: "2026-05-04" })
})

test("all that match are no more than the number that was told, and the others are named", async () => {
  const more = `Lidi ${tag}`
  await enterBusinesses(
    agent,
    ["A", "B", "C"].map((name) => ({ name: `${more} ${name}`, regency: "Sarolangun" })),
  )
  const asked = { filter: { q: more }, most: 2, status: "enrolled", day: "2026-03-02" }
  expect(await agent.post<Answer>(`${path}/enrolments`, asked)).toMatchObject({
    enrolled: 2,
    left_out: [{ reason: "over_number", count: 1 }],
  })
})

test("what was written freely about somebody goes when they are erased", async () => {
  const [one = ""] = inside
  const found = async () => (await people()).find(({ business_id }) => business_id === one)
  await change([one], "dropped", "Pemilik sakit")
  expect(await found()).toMatchObject({
    reason: "Pemilik sakit",
    steps: [{ note: "Daftar hadir" }],
  })
  await agent.post(`${region}/businesses/${one}/erase`, {})
  const erased = await found()
  expect(erased).toMatchObject({ reason: null, steps: [{ note: null }] })
  expect(JSON.stringify(erased)).not.toMatch(/sakit|Daftar hadir|Salah usaha/)
})

test("ids of another territory answer 404 on every route, and change nothing", async () => {
  await enterBusinesses(stranger, [{ name: `Asing ${tag}`, regency: "Tebo" }])
  const { businesses } = await stranger.get<BusinessesAnswer>(`${region}/businesses?q=${tag}`)
  const foreign = businesses[0]?.id ?? ""
  const before = await people()
  const event = before.flatMap(({ steps }) => steps)[0]?.id ?? ""
  const asked = [
    stranger.get(`${path}/candidates`),
    stranger.post(`${path}/steps/${event}/take-back`, { reason: "x" }),
    enrol([foreign]),
    note([...inside, foreign], "training", "2026-05-05"),
    note([outside], "training", "2026-05-05"),
    change([foreign], "completed"),
    agent.post(`${path}/steps/stev_none/take-back`, { reason: "x" }),
  ]
  for (const { status } of await Promise.all(asked.map(refused))) expect(status).toBe(404)
  expect(await people()).toEqual(before)
})
