import { expect, inject, test } from "vitest"
import type { BusinessesAnswer } from "@serumpun/backend/src/contracts/register.ts"
import type {
  ClaimableEntry,
  ClaimedEntry,
  InvitationsAnswer,
} from "@serumpun/backend/src/contracts/register-claim.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { CLAIM_CODE_DAYS, claimWordings, drawClaimCode } from "@serumpun/domain/claim-codes"
import { addDays } from "@serumpun/domain/days"
import { randomInt, randomUUID } from "node:crypto"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, PASSWORD, refused, today } from "../support/actors.ts"
import { enterBusinesses } from "../support/register.ts"

const stack = inject("stack")
const actors = createActors(stack)
const region = "/admin/region"
const place = { province: "ID-SB", regency: "Solok" } as const
const wording = claimWordings.at(-1)

async function office(names: string[]) {
  const tag = freshNib().slice(-7)
  const agent = await createAgent(actors, `Dinas Solok ${tag}`, [place])
  const import_id = await enterBusinesses(
    agent,
    names.map((name) => ({ name: `${name} ${tag}`, regency: "Solok" })),
  )
  const list = async (who: Client = agent) =>
    (await who.get<BusinessesAnswer>(`${region}/businesses?limit=100&q=${tag}`)).businesses
  return { agent, tag, list, import_id, entries: await list() }
}

const invite = (who: Client, body: object) =>
  who.post<InvitationsAnswer>(`${region}/invitations`, body)
const find = (code: string) =>
  actors.client.post<{ entry: ClaimableEntry }>("/recovery/register-entry", { code })
const claim = (who: Client, code: string, changed: object = {}) =>
  who.post<{ entry: ClaimedEntry }>("/producer/register-claim", {
    ...{ code, consent: true, consent_wording: wording, ...changed },
  })
const codesOf = async (request: Promise<unknown>) =>
  (await refused(request)).problems.map(({ field, code }) => `${field} ${code}`)
const setNib = (id: string | undefined, to: string) =>
  withClient(stack.databaseUrl, (client) =>
    client.query("update business set nib = $1 where id = $2", [to, id]),
  )
/** A producer who says that another's NIB is theirs, and so has none for now. */
async function disputing(nib: string): Promise<Client> {
  const email = `producer-${randomUUID()}@example.org`
  const { token } = await actors.client.post<{ token: string }>("/store/sign-up-producer", {
    ...{ email, password: PASSWORD, contact_name: "Sari", contact_phone: "+62 811" },
    ...{ name: "KUB Sari", legal_form: "kub", nib, ...place, claims_nib: true },
  })
  return actors.client.as(token)
}
const nibOf = async (who: Client) => (await who.get<ProducerMe>("/producer/me")).nib
const wrong = ["code claim_code_wrong"]

test("an agent takes out codes for entries of the own territory; only a hash is kept, and each holds for ninety days", async () => {
  const { agent, list, entries, tag } = await office(["Kopi A", "Kopi B", "Kopi C"])
  const [first, second] = entries
  const made = await invite(agent, { business_ids: [second?.id, first?.id] })
  expect(made).toMatchObject({ office: `Dinas Solok ${tag}`, left_out: 0 })
  expect(made.invitations.map(({ name }) => name)).toEqual([`Kopi A ${tag}`, `Kopi B ${tag}`])
  for (const slip of made.invitations) {
    expect(slip.address).toBe(`${made.page}/${slip.code}`)
    expect(slip.qr).toContain("<svg")
    expect(slip.until).toBe(addDays(today, CLAIM_CODE_DAYS))
  }
  expect((await list()).map(({ invited_until }) => invited_until)).toEqual([
    ...[addDays(today, CLAIM_CODE_DAYS), addDays(today, CLAIM_CODE_DAYS), null],
  ])
  const kept = await withClient(stack.databaseUrl, (client) =>
    client.query<{ row: string }>(
      "select row_to_json(i)::text as row from business_invitation i where business_id = any($1)",
      [entries.map(({ id }) => id)],
    ),
  )
  expect(kept.rows).toHaveLength(2)
  const all = JSON.stringify(kept.rows)
  for (const { code } of made.invitations) expect(all).not.toContain(code.replace("-", ""))

  // All that match and have no code that holds: the printed slips go on working, and never more than was told.
  const some = await invite(agent, { filter: { q: tag }, most: 2 })
  expect(some.invitations.map(({ name }) => name)).toEqual([`Kopi C ${tag}`])
  expect(some.left_out).toBe(2)
  expect((await find(made.invitations[0]?.code ?? "")).entry.name).toBe(`Kopi A ${tag}`)
  expect(await invite(agent, { filter: { q: tag }, most: 2 })).toMatchObject({
    ...{ invitations: [], left_out: 3 },
  })
  await withClient(stack.databaseUrl, (client) =>
    client.query("update business_invitation set expires_at = now() where business_id = any($1)", [
      entries.map(({ id }) => id),
    ]),
  )
  const later = await invite(agent, { filter: { q: tag }, most: 2 })
  expect([later.invitations.length, later.left_out]).toEqual([2, 1])
  expect(await codesOf(invite(agent, {}))).toEqual(["business_ids required"])
  expect(await codesOf(invite(agent, { filter: { q: tag } }))).toEqual(["most required"])
})

test("another territory gets no code, not even beside its own entries", async () => {
  const { entries, list } = await office(["Rotan"])
  const other = await createAgent(actors, `Dinas Agam ${freshNib()}`, [
    { province: "ID-SB", regency: "Agam" },
  ])
  const ids = entries.map(({ id }) => id)
  const tag = freshNib().slice(-7)
  await enterBusinesses(other, [{ name: `Bambu ${tag}`, regency: "Agam" }])
  const ownOf = async () =>
    (await other.get<BusinessesAnswer>(`${region}/businesses?limit=100&q=${tag}`)).businesses
  const [own] = await ownOf()
  expect(own?.name).toBe(`Bambu ${tag}`)
  for (const business_ids of [ids, [own?.id, ...ids]])
    expect((await refused(invite(other, { business_ids }))).status).toBe(404)
  expect((await list())[0]?.invited_until).toBeNull()
  expect((await ownOf())[0]?.invited_until).toBeNull()
  expect(
    (await refused(invite(await actors.curator("curator"), { business_ids: ids }))).status,
  ).toBe(403)
  expect((await invite(await actors.curator("admin"), { business_ids: ids })).office).toBeNull()
})

test("a right code shows as much as its slip, and a mistyped, ended or unknown one the same sentence", async () => {
  const { agent, entries, tag } = await office(["Gula Aren"])
  const business_ids = entries.map(({ id }) => id)
  const [old] = (await invite(agent, { business_ids })).invitations
  const [slip] = (await invite(agent, { business_ids })).invitations
  const code = slip?.code ?? ""
  expect((await find(code.toLowerCase().replace("-", " "))).entry).toEqual({
    ...{ name: `Gula Aren ${tag}`, village: null, ...place, office: `Dinas Solok ${tag}` },
  })
  const swapped = code.startsWith("3") ? `4${code.slice(1)}` : `3${code.slice(1)}`
  for (const typed of [old?.code ?? "", swapped, drawClaimCode(randomInt), "x"])
    expect(await codesOf(find(typed))).toEqual(wrong)
  await withClient(stack.databaseUrl, (client) =>
    client.query("update business_invitation set expires_at = now() where business_id = $1", [
      business_ids[0],
    ]),
  )
  expect(await codesOf(find(code))).toEqual(wrong)
  expect(await codesOf(claim(await actors.newProducer(), code))).toEqual(wrong)
})

test("an owner claims an entry once however often they tap, agrees first, and stands for it in the figures", async () => {
  const { agent, entries, list } = await office(["Tenun", "Songket"])
  const [slip, more] = (await invite(agent, { business_ids: entries.map(({ id }) => id) }))
    .invitations
  const owner = await actors.producer()
  const code = slip?.code ?? ""
  expect(await codesOf(claim(owner, code, { consent: false }))).toEqual([
    "consent confirm_required",
  ])
  expect((await refused(claim(owner, code, { consent_wording: "1999" }))).status).toBe(400)
  const taps = await Promise.all([1, 2, 3].map(() => claim(owner, code)))
  for (const { entry } of taps)
    expect(entry).toEqual({ id: slip?.business_id, name: slip?.name, on: today })
  // Whose answer was lost asks again without a consent; a code that is still open joins nothing so.
  expect((await claim(owner, code, { consent: false })).entry.on).toBe(today)
  expect(await codesOf(find(code))).toEqual(wrong)
  expect(await codesOf(claim(await actors.newProducer(), code))).toEqual(wrong)
  const claimed = (await list()).find(({ id }) => id === slip?.business_id)
  expect(claimed).toMatchObject({ is_claimed: true, claim: { on: today }, invited_until: null })
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query(
      `select c.consent_on, c.consent_wording, g.producer_id from business_claim c
       join business_progress g on g.business_id = c.business_id where c.business_id = $1`,
      [slip?.business_id],
    ),
  )
  // Its producer lies elsewhere and has another NIB or none: the claim alone joins the two.
  expect(rows).toEqual([{ consent_on: today, consent_wording: wording, producer_id: owner.id }])
  // One business, one entry; and what is claimed gets no new code.
  expect(await codesOf(claim(owner, more?.code ?? ""))).toEqual(["code own_entry_claimed"])
  const again = await invite(agent, { business_ids: [slip?.business_id] })
  expect([again.invitations.length, again.left_out]).toEqual([0, 1])
})

test("of two businesses that claim at the same instant one wins", async () => {
  const { agent, entries } = await office(["Dodol"])
  const [slip] = (await invite(agent, { business_ids: entries.map(({ id }) => id) })).invitations
  const owners = await Promise.all([
    actors.newProducer(),
    actors.newProducer(),
    actors.newProducer(),
  ])
  const outcomes = await Promise.all(
    owners.map((owner) =>
      claim(owner, slip?.code ?? "").then(
        () => "won",
        async () => "lost",
      ),
    ),
  )
  expect(outcomes.toSorted()).toEqual(["lost", "lost", "won"])
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query("select producer_id from business_claim where business_id = $1", [entries[0]?.id]),
  )
  expect(rows).toEqual([{ producer_id: owners[outcomes.indexOf("won")]?.id }])
})

test("another NIB is told and joins nothing; a business whose NIB is in dispute takes over the entry's", async () => {
  const { agent, entries } = await office(["Ikan", "Garam"])
  const [slip, other] = (await invite(agent, { business_ids: entries.map(({ id }) => id) }))
    .invitations
  const nib = freshNib()
  await setNib(slip?.business_id, nib)
  const owner = await actors.newProducer()
  expect(await codesOf(claim(owner, slip?.code ?? ""))).toEqual(["code entry_other_nib"])
  expect((await find(slip?.code ?? "")).entry.regency).toBe("Solok")

  const without = await disputing(owner.nib)
  expect(await nibOf(without)).toBe("")
  await claim(without, slip?.code ?? "")
  expect(await nibOf(without)).toBe(nib)
  expect((await without.get<ProducerMe>("/producer/me")).status).toBe("draft")

  // One that is another's stays with the other until curators have decided.
  await setNib(other?.business_id, owner.nib)
  const second = await disputing(owner.nib)
  await claim(second, other?.code ?? "")
  expect(await nibOf(second)).toBe("")
})

test("an operator ends a wrong claim with a reason, once, and the entry can be claimed anew", async () => {
  const { agent, entries, list } = await office(["Batik"])
  const business_ids = entries.map(({ id }) => id)
  const [slip] = (await invite(agent, { business_ids })).invitations
  const wrongOwner = await actors.newProducer()
  await claim(wrongOwner, slip?.code ?? "")
  const [claimed] = await list()
  const end = (who: Client, reason: string, id = claimed?.claim?.id) =>
    who.post<{ ended: boolean }>(`${region}/claims/${id}/end`, { reason })
  const operator = await actors.curator("admin")
  expect((await refused(end(agent, "Not theirs"))).status).toBe(403)
  expect((await refused(end(operator, "Not theirs", "busclm_none"))).status).toBe(404)
  expect(await codesOf(end(operator, " "))).toEqual(["reason required"])
  expect(await end(operator, "A neighbour had the slip")).toEqual({ ended: true })
  expect(await end(operator, "Again")).toEqual({ ended: false })
  expect((await list())[0]).toMatchObject({ claim: null, is_claimed: false })
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query("select end_reason from business_claim where id = $1", [claimed?.claim?.id]),
  )
  expect(rows).toEqual([{ end_reason: "A neighbour had the slip" }])
  const logged = await withClient(stack.databaseUrl, (client) =>
    client.query<{ action: string }>(
      "select action from curation_log where subject_id = $1 order by position",
      business_ids,
    ),
  )
  expect(logged.rows.map(({ action }) => action)).toEqual([
    "business_invited",
    "entry_claimed",
    "entry_claim_ended",
  ])
  // The slip that was used stays used; a new one works.
  const right = await actors.newProducer()
  expect(await codesOf(claim(right, slip?.code ?? ""))).toEqual(wrong)
  const [fresh] = (await invite(agent, { business_ids })).invitations
  await claim(right, fresh?.code ?? "")
  expect((await list())[0]?.is_claimed).toBe(true)
})

test("a NIB that a wrong claim took over goes back out of the profile, unless it was changed or handed in meanwhile", async () => {
  const { agent, entries, list } = await office(["Lada", "Pala", "Vanili"])
  const holder = await actors.newProducer()
  const operator = await actors.curator("admin")
  const slips = (await invite(agent, { business_ids: entries.map(({ id }) => id) })).invitations
  const taken = await Promise.all(
    slips.map(async ({ business_id, code }) => {
      const nib = freshNib()
      await setNib(business_id, nib)
      const owner = await disputing(holder.nib)
      await claim(owner, code)
      expect(await nibOf(owner)).toBe(nib)
      return { owner, nib, business_id }
    }),
  )
  const [, changed, handedIn] = taken
  const other = freshNib()
  await changed?.owner.post("/producer/me", { nib: other })
  await withClient(stack.databaseUrl, (client) =>
    client.query("update producer set status = 'submitted' where nib = $1", [handedIn?.nib]),
  )
  for (const { claim: held } of await list())
    await operator.post(`${region}/claims/${held?.id}/end`, { reason: "A neighbour's slip" })
  expect(await Promise.all(taken.map(({ owner }) => nibOf(owner)))).toEqual([
    ...["", other, handedIn?.nib],
  ])
  // It is free for the business whose it is.
  const right = await disputing(holder.nib)
  const business_ids = [taken[0]?.business_id]
  const [fresh] = (await invite(agent, { business_ids })).invitations
  await claim(right, fresh?.code ?? "")
  expect(await nibOf(right)).toBe(taken[0]?.nib)
})

test("an import that is taken back leaves the entries that are invited or were claimed", async () => {
  const { agent, entries, list, import_id, tag } = await office(["A", "B", "C", "D"])
  const [, second, third, fourth] = entries
  const business_ids = [second?.id, third?.id, fourth?.id]
  const slips = (await invite(agent, { business_ids })).invitations
  const owner = await actors.newProducer()
  await claim(owner, slips[0]?.code ?? "")
  // An invitation that ran out keeps nothing.
  await withClient(stack.databaseUrl, (client) =>
    client.query("update business_invitation set expires_at = now() where business_id = $1", [
      fourth?.id,
    ]),
  )
  await agent.post(`${region}/imports/${import_id}/undo`)
  await expect
    .poll(async () => (await list()).map(({ name }) => name), { timeout: 60_000 })
    .toEqual([`B ${tag}`, `C ${tag}`])
  expect((await find(slips[1]?.code ?? "")).entry.name).toBe(`C ${tag}`)
  expect((await claim(owner, slips[0]?.code ?? "")).entry.id).toBe(second?.id)
})
