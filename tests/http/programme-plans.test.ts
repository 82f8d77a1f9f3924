import { beforeAll, expect, inject, test } from "vitest"
import type { InstitutionNames, ProgrammeView } from "@serumpun/backend/src/contracts/programme.ts"
import type { BusinessesAnswer } from "@serumpun/backend/src/contracts/register.ts"
import { createActors, freshNib, refused } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { enterBusinesses } from "../support/register.ts"

const actors = createActors(inject("stack"))
const base = "/admin/region/programmes"
const tag = freshNib().slice(-6)
const sarolangun = { province: "ID-JA", regency: "Sarolangun" } as const

type Agent = Awaited<ReturnType<typeof createAgent>>
/** Leads, works with it, and has nothing to do with it. */
let leader: Agent
let partner: Agent
let stranger: Agent

beforeAll(async () => {
  leader = await createAgent(actors, `Dinas Pemimpin ${tag}`, [sarolangun])
  partner = await createAgent(actors, `Bank Mitra ${tag}`, [sarolangun])
  stranger = await createAgent(actors, `Dinas Lain ${tag}`, [
    { province: "ID-JA", regency: "Tebo" },
  ])
})

const plan = (change: object = {}) => ({
  ...{ name: `Kurasi ${tag}`, partner_ids: [partner.institution_id], areas: [sarolangun] },
  ...{ starts_on: "2026-02-02", ends_on: null, targets: [{ unit: "export_grade", amount: 3 }] },
  ...change,
})
const create = (agent: Agent, change: object = {}, key = `plan-${tag}`) =>
  agent.post<{ programme: { id: string } }>(base, {
    ...{ ...plan(), template: "ok_oce", institution_id: null, idempotency_key: key },
    ...change,
  })
const read = async (agent: Agent, id: string) =>
  (await agent.get<{ programme: ProgrammeView }>(`${base}/${id}`)).programme
const codes = async (asked: Promise<unknown>) =>
  (await refused(asked)).problems.map(({ field, code }) => `${field} ${code}`)

test("an agent makes a programme of their own institution, once, with some steps of the template in its order", async () => {
  const steps = { steps: ["mentoring", "training"] }
  const { programme } = await create(leader, steps)
  expect((await create(leader, steps)).programme).toEqual(programme)
  expect(await read(leader, programme.id)).toMatchObject({
    ...{ institution: `Dinas Pemimpin ${tag}`, partners: [`Bank Mitra ${tag}`], is_led: true },
    steps: [
      { key: "training", meaning: "training" },
      { key: "mentoring", meaning: null },
    ],
    targets: [{ unit: "export_grade", amount: 3 }],
  })
  expect((await read(partner, programme.id)).is_led).toBe(false)
  const { institutions } = await leader.get<InstitutionNames>("/admin/region/institutions")
  expect(institutions).toContainEqual({
    ...{ id: partner.institution_id, name: `Bank Mitra ${tag}` },
  })
})

test("a place outside the territory, another's institution and days out of order are refused at their fields", async () => {
  const key = `plan-no-${tag}`
  const outside = { areas: [sarolangun, { province: "ID-JA", regency: "Tebo" }] }
  expect(await codes(create(leader, outside, key))).toEqual(["areas.1.regency outside_territory"])
  const whole = { areas: [{ province: "ID-JA", regency: null }] }
  expect(await codes(create(leader, whole, key))).toEqual(["areas.0.regency outside_territory"])
  const unknown = { areas: [{ province: "ID-JA", regency: "Sarolangunn Raya" }] }
  expect(await codes(create(leader, unknown, key))).toEqual(["areas.0.regency place_unknown"])
  const foreign = { institution_id: stranger.institution_id }
  expect(await codes(create(leader, foreign, key))).toEqual(["institution_id invalid_choice"])
  expect(await codes(create(leader, { ends_on: "2026-02-01" }, key))).toEqual([
    "ends_on date_order",
  ])
  expect(await codes(create(leader, { steps: ["assessment"] }, key))).toEqual(["steps required"])
})

test("who leads a programme changes and ends it; a partner, another agency and an old page cannot", async () => {
  const { programme } = await create(leader, {}, `plan-edit-${tag}`)
  const path = `${base}/${programme.id}`
  const { seen } = await read(leader, programme.id)
  expect((await refused(stranger.post(path, { ...plan(), seen }))).status).toBe(404)
  expect((await refused(partner.post(path, { ...plan(), seen }))).status).toBe(403)
  const wider = plan({ areas: [sarolangun, { province: "ID-JA", regency: "Tebo" }], seen })
  expect(await codes(leader.post(path, wider))).toEqual(["areas.1.regency outside_territory"])
  await leader.post(path, plan({ name: `Baru ${tag}`, ends_on: "2026-06-30", seen }))
  expect(await codes(leader.post(path, plan({ seen })))).toEqual(["seen changed_elsewhere"])
  expect(await read(leader, programme.id)).toMatchObject({
    ...{ name: `Baru ${tag}`, ends_on: "2026-06-30" },
  })
  await enterBusinesses(leader, [{ name: `Rotan ${tag}`, regency: "Sarolangun" }])
  const found = await leader.get<BusinessesAnswer>(`/admin/region/businesses?q=Rotan ${tag}`)
  const business_ids = found.businesses.map(({ id }) => id)
  const enrol = (day: string) =>
    leader.post(`${path}/enrolments`, { business_ids, status: "enrolled", day })
  expect(await codes(enrol("2026-07-01"))).toEqual(["day programme_ended"])
  expect(await enrol("2026-06-30")).toMatchObject({ enrolled: 1 })
})
