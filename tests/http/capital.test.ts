import { beforeAll, expect, inject, test } from "vitest"
import type {
  OwnReferral,
  OwnReferralAnswer,
  ReferralsAnswer,
  ReferralView,
} from "@serumpun/backend/src/contracts/referral.ts"
import { addDays } from "@serumpun/domain/days"
import { referralWordings } from "@serumpun/domain/referrals"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, freshNib, refused, today } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"

const stack = inject("stack")
const actors = createActors(stack)
const region = "/admin/region/referrals"
const own = "/producer/kur-referral"
const tag = freshNib().slice(-6)
const consent_wording = referralWordings.at(-1)

type Agent = Awaited<ReturnType<typeof createAgent>>
let agent: Agent
let stranger: Agent

beforeAll(async () => {
  agent = await createAgent(actors, `Dinas Lembata ${tag}`, [
    { province: "ID-NT", regency: "Lembata" },
  ])
  stranger = await createAgent(actors, `Dinas Alor ${tag}`, [
    { province: "ID-NT", regency: "Alor" },
  ])
})

/** A producer of the agent's territory, or of a place where nobody works. */
async function producerOf(province = "ID-NT", regency = "Lembata") {
  const producer = await actors.newProducer()
  await producer.post("/producer/me", { province, regency, district: null, village: null })
  return producer
}
const ask = (who: Client, change: object = {}) =>
  who.post<{ referral: OwnReferral }>(own, {
    ...{ amount_idr: 75_000_000, consent: true, consent_wording },
    ...change,
  })
const end = (who: Client, id: string) => who.post<{ referral: OwnReferral }>(`${own}/${id}/end`, {})
const newest = (who: Client) => who.get<OwnReferralAnswer>(own)
const list = async (who: Client, state = "open") =>
  (await who.get<ReferralsAnswer>(`${region}?limit=100&state=${state}`)).referrals
const found = async (id: string, state = "open", who: Client = agent) =>
  (await list(who, state)).find((one) => one.id === id)
const passOn = (who: Client, id: string, change: object = {}) =>
  who.post(`${region}/${id}/pass-on`, { branch: "BRI Lewoleba", day: today, ...change })
const decide = (who: Client, id: string, change: object = {}) =>
  who.post(`${region}/${id}/outcome`, {
    ...{ outcome: "granted", granted_idr: 60_000_000, day: today },
    ...change,
  })
const codesOf = async (request: Promise<unknown>) =>
  (await refused(request)).problems.map(({ field, code }) => `${field} ${code}`)

test("what an owner agrees to is passed on, once, to agents of their place alone", async () => {
  const producer = await producerOf()
  const { referral: none, offices } = await newest(producer)
  expect(none).toBeNull()
  expect(offices).toContain(`Dinas Lembata ${tag}`)
  expect(offices).not.toContain(`Dinas Alor ${tag}`)
  expect(await codesOf(ask(producer, { consent: false }))).toEqual(["consent confirm_required"])
  expect(await codesOf(ask(producer, { amount_idr: 500_000_001 }))).toEqual([
    "amount_idr out_of_range",
  ])
  expect(await codesOf(ask(producer, { amount_idr: 0 }))).toEqual(["amount_idr out_of_range"])
  expect((await refused(ask(producer, { consent_wording: "1999-01-01" }))).status).toBe(400)
  expect((await newest(producer)).referral).toBeNull()

  // Three taps are one.
  const answers = await Promise.all([ask(producer), ask(producer), ask(producer)])
  const ids = new Set(answers.map(({ referral }) => referral.id))
  expect(ids.size).toBe(1)
  const [{ referral }] = answers
  const { id } = referral
  expect(referral).toMatchObject({
    ...{ regency: "Lembata", amount_idr: 75_000_000, kur_class: "micro", consent_on: today },
    ...{ status: "asked", is_open: true, ended_on: null, branch: null },
  })
  expect(await codesOf(ask(producer, { amount_idr: 5_000_000 }))).toEqual([
    "amount_idr referral_open",
  ])
  const contact = { name: "Dewi", phone: "+62 812 0000 0000", email: producer.email }
  expect(await found(id)).toMatchObject({ id, name: referral.name, contact })
  expect(await found(id, "open", stranger)).toBeUndefined()
  const operator = await actors.curator("admin")
  expect(await found(id, "open", operator)).toMatchObject({ id, contact: null })
  expect((await refused(list(await actors.curator("curator")))).status).toBe(403)

  const kept = await withClient(stack.databaseUrl, (client) =>
    client.query<{ row: string }>(
      "select row_to_json(r)::text as row from credit_referral r where id = $1",
      [id],
    ),
  )
  expect(kept.rows[0]?.row).toContain(String(consent_wording))
  expect(kept.rows[0]?.row).not.toContain(producer.email)
  expect(kept.rows[0]?.row).not.toContain("Dewi")
})

test("an agent notes branch and outcome within the rules, and puts right what was wrong", async () => {
  const producer = await producerOf()
  const { id } = (await ask(producer)).referral
  expect(await codesOf(decide(agent, id))).toEqual(["outcome referral_not_passed_on"])
  expect(await codesOf(passOn(agent, id, { branch: " " }))).toEqual(["branch required"])
  expect(await codesOf(passOn(agent, id, { day: addDays(today, 1) }))).toEqual([
    "day date_in_future",
  ])
  expect(await codesOf(passOn(agent, id, { day: addDays(today, -1) }))).toEqual([
    "day before_referral",
  ])
  expect(await codesOf(passOn(agent, id, { day: "2026-02-30" }))).toEqual(["day invalid_date"])
  await passOn(agent, id)
  await passOn(agent, id, { branch: "BNI Lewoleba" })
  const by = `Rahma, Dinas Lembata ${tag}`
  expect(await found(id)).toMatchObject({
    ...{ status: "passed_on", branch: "BNI Lewoleba", passed_on: today, noted_by: by },
  })
  expect(await codesOf(decide(agent, id, { granted_idr: null }))).toEqual(["granted_idr required"])
  expect(await codesOf(decide(agent, id, { granted_idr: 0 }))).toEqual(["granted_idr out_of_range"])
  await decide(agent, id)
  expect(await found(id)).toBeUndefined()
  const decided = { status: "granted", granted_idr: 60_000_000, decided_on: today }
  expect(await found(id, "closed")).toMatchObject({ ...decided, contact: null })
  expect((await newest(producer)).referral).toMatchObject({ ...decided, is_open: false })
  expect(await codesOf(passOn(agent, id))).toEqual(["day referral_ended"])
  await decide(agent, id, { outcome: "refused" })
  expect(await found(id, "closed")).toMatchObject({ status: "refused", granted_idr: null })
  // After an outcome they may ask anew.
  const again = await ask(producer, { amount_idr: 5_000_000 })
  expect(again.referral).toMatchObject({ kur_class: "super_micro", status: "asked" })
  expect(again.referral.id).not.toBe(id)
})

test("a consent that is taken back closes the row: nothing more is noted, and no contact is shown", async () => {
  const producer = await producerOf()
  const { id } = (await ask(producer)).referral
  await passOn(agent, id)
  const { referral } = await end(producer, id)
  expect(referral).toMatchObject({ ended_on: today, is_open: false, status: "passed_on" })
  expect((await end(producer, id)).referral).toEqual(referral)
  expect(await found(id)).toBeUndefined()
  const closed = (await found(id, "closed")) as ReferralView
  expect(closed).toMatchObject({ ended_on: today, contact: null })
  expect(JSON.stringify(closed)).not.toContain(producer.email)
  expect(await codesOf(passOn(agent, id))).toEqual(["day referral_ended"])
  expect(await codesOf(decide(agent, id))).toEqual(["day referral_ended"])
  const logged = await withClient(stack.databaseUrl, (client) =>
    client.query<{ action: string; note: string | null }>(
      "select action, note from curation_log where subject_id = $1 order by position",
      [id],
    ),
  )
  expect(logged.rows).toEqual(
    ["referral_asked", "referral_passed_on", "referral_ended"].map((action) => ({
      ...{ action, note: null },
    })),
  )
  // Taken back, it can be asked for anew.
  const again = (await ask(producer)).referral.id
  expect(again).not.toBe(id)
  // Whoever is suspended asks for nothing, and can still take a consent back.
  await withClient(stack.databaseUrl, (client) =>
    client.query("update producer set status = 'suspended' where id = $1", [producer.id]),
  )
  expect(await codesOf(ask(producer))).toEqual(["status producer_suspended"])
  expect((await end(producer, again)).referral.ended_on).toBe(today)
})

test("another producer's, another territory's and made-up ids are not there", async () => {
  const producer = await producerOf()
  const other = await producerOf()
  const { id } = (await ask(producer)).referral
  for (const guessed of [id, "kurref_none"])
    expect((await refused(end(other, guessed))).status).toBe(404)
  expect((await newest(other)).referral).toBeNull()
  for (const [who, guessed] of [
    [stranger, id],
    [agent, "kurref_none"],
  ] as const) {
    expect((await refused(passOn(who, guessed))).status).toBe(404)
    expect((await refused(decide(who, guessed))).status).toBe(404)
  }
  for (const which of ["admin", "curator"] as const) {
    const desk = await actors.curator(which)
    expect((await refused(passOn(desk, id))).status).toBe(403)
    expect((await refused(decide(desk, id))).status).toBe(403)
  }
  expect(await found(id)).toMatchObject({ status: "asked" })
})

test("where no office works, a request would reach nobody and is not taken", async () => {
  const producer = await producerOf("ID-MU", "Pulau Taliabu")
  expect(await newest(producer)).toEqual({ referral: null, offices: [] })
  expect(await codesOf(ask(producer))).toEqual(["consent referral_no_office"])
})
