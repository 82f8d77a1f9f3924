import { expect, inject, test } from "vitest"
import type { BusinessesAnswer, FunnelAnswer } from "@serumpun/backend/src/contracts/register.ts"
import type { InvitationsAnswer } from "@serumpun/backend/src/contracts/register-claim.ts"
import type {
  DuplicatesAnswer,
  MergesAnswer,
  PairAnswer,
} from "@serumpun/backend/src/contracts/register-merge.ts"
import type { PeopleAnswer } from "@serumpun/backend/src/contracts/programme.ts"
import { claimWordings } from "@serumpun/domain/claim-codes"
import { addDays } from "@serumpun/domain/days"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, refused, today } from "../support/actors.ts"
import { type Entry, writeEntries } from "../support/entries.ts"
import { rowsOf as importedRows, sendFile, settled } from "../support/imports.ts"
import { registerImports } from "../support/register.ts"

const stack = inject("stack")
const actors = createActors(stack)
const region = "/admin/region"
const place = { province: "ID-SG", regency: "Wakatobi" } as const

/** An agency with two entries, the first of which is older. */
async function office(one: Partial<Entry> = {}, other: Partial<Entry> = {}) {
  const tag = freshNib().slice(-7)
  const agent = await createAgent(actors, `Dinas Wakatobi ${tag}`, [place])
  const [first = "", second = ""] = await writeEntries(stack.databaseUrl, [
    {
      ...{ ...place, name: `Tenun ${tag}`, village: "Liya Togo", created_at: "2026-01-01" },
      ...one,
    },
    { ...place, name: `Tenun ${tag}`, village: "Desa Liya Togo", ...other },
  ])
  const pair = () => agent.get<PairAnswer>(`${region}/duplicates/${first}/${second}`)
  return { agent, tag, first, second, pair }
}
const merge = (who: Client, kept_id: string, merged_id: string, body: object = {}) =>
  who.post<{ merge: { id: string } }>(`${region}/merges`, {
    ...{ kept_id, merged_id, take: [], reason: "Satu usaha", ...body },
  })
const undo = (who: Client, id: string) =>
  who.post<{ undone: boolean }>(`${region}/merges/${id}/undo`, {})
const codes = async (asked: Promise<unknown>) =>
  (await refused(asked)).problems.map(({ field, code }) => `${field} ${code}`)
const query = <T extends object>(sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, async (client) => (await client.query<T>(sql, values)).rows)
const duplicates = async (who: Client, tag: string, state = "open") => {
  const pairs: DuplicatesAnswer["pairs"] = []
  for (let offset = 0; ; offset += 100) {
    const page = await who.get<DuplicatesAnswer>(
      `${region}/duplicates?limit=100&offset=${offset}&state=${state}`,
    )
    pairs.push(...page.pairs)
    if (pairs.length >= page.count || page.pairs.length === 0) break
  }
  return pairs.filter(({ one, other }) => one.name.includes(tag) || other.name.includes(tag))
}
/** Every row of some entries and of what hangs on them, whole. */
const rowsOf = async (ids: string[]) =>
  (
    await Promise.all(
      [
        "select to_jsonb(x) as row from business x where id = any($1) order by id",
        "select to_jsonb(x) as row from business_claim x where business_id = any($1) order by id",
        "select to_jsonb(x) as row from business_invitation x where business_id = any($1) order by id",
        "select to_jsonb(x) as row from grant_received x where business_id = any($1) order by id",
        "select to_jsonb(x) as row from enrolment x where business_id = any($1) order by id",
        "select to_jsonb(x) as row from step_event x where enrolment_id in (select id from enrolment where business_id = any($1)) order by id",
        "select to_jsonb(x) as row from enrolment_change x where enrolment_id in (select id from enrolment where business_id = any($1)) order by id",
      ].map((sql) => query<{ row: object }>(sql, [ids])),
    )
  ).map((rows) => rows.map(({ row }) => row))

async function programme(agent: Client, key: string): Promise<string> {
  const made = await agent.post<{ programme: { id: string } }>(`${region}/programmes`, {
    ...{ name: `OVOP ${key}`, template: "ok_oce", institution_id: null, partner_ids: [] },
    ...{ areas: [place], starts_on: addDays(today, -60), ends_on: null, targets: [] },
    idempotency_key: key,
  })
  return `${region}/programmes/${made.programme.id}`
}
const enrol = (agent: Client, path: string, id: string, status: string, day: string) =>
  agent.post(`${path}/enrolments`, { business_ids: [id], status, day })
const step = (agent: Client, path: string, id: string, key: string) =>
  agent.post(`${path}/steps`, { business_ids: [id], step: key, day: today, note: "Daftar hadir" })

/** An owner who has claimed an entry. */
async function claimed(agent: Client, id: string) {
  const { invitations } = await agent.post<InvitationsAnswer>(`${region}/invitations`, {
    business_ids: [id],
  })
  const owner = await actors.newProducer()
  await owner.post("/producer/register-claim", {
    ...{ code: invitations[0]?.code, consent: true, consent_wording: claimWordings.at(-1) },
  })
  return owner
}

test("entries of one tax number, name in a village or phone are a pair, once; two with a NIB each are none", async () => {
  const tag = freshNib().slice(-7)
  const agent = await createAgent(actors, `Dinas Wakatobi ${tag}`, [place])
  const npwp = `9${freshNib().slice(0, 13)}9`
  const phone = `81${freshNib().slice(0, 8)}`
  await writeEntries(
    stack.databaseUrl,
    [
      { name: `Ikan A ${tag}`, npwp: `0${npwp}`.slice(0, 16) },
      { name: `Ikan B ${tag}`, npwp },
      { name: `Kopi ${tag}`, village: "Liya", nib: freshNib() },
      { name: `Kopi ${tag}`, village: "Desa Liya" },
      { name: `Rotan ${tag}`, contact_phone: `+62 ${phone}` },
      { name: `Bambu ${tag}`, contact_phone: `0${phone}` },
      // Not alike: another village, another district, and each with a NIB of its own.
      { name: `Kopi ${tag}`, village: "Waha" },
      { name: `Garam ${tag}`, village: "Liya", district: "Wangi-Wangi" },
      { name: `Garam ${tag}`, village: "Liya", district: "Kaledupa" },
      { name: `Madu ${tag}`, village: "Liya", nib: freshNib() },
      { name: `Madu ${tag}`, village: "Liya", nib: freshNib() },
    ].map((one) => ({ ...place, ...one })),
  )
  const found = (await duplicates(agent, tag)).map(({ one, other, signs }) => [
    ...[one.name, other.name].toSorted().map((name) => name.split(" ").slice(0, -1).join(" ")),
    ...signs,
  ])
  expect(found.toSorted()).toEqual([
    ["Bambu", "Rotan", "phone"],
    ["Ikan A", "Ikan B", "npwp"],
    ["Kopi", "Kopi", "name"],
  ])
  const other = await createAgent(actors, `Dinas Buton ${tag}`, [{ ...place, regency: "Buton" }])
  expect(await duplicates(other, tag)).toEqual([])
})

test("two businesses that are alike are said to be two, once, and that can be taken back", async () => {
  const { agent, tag, first, second } = await office()
  const path = `${region}/duplicates/${second}/${first}`
  expect(await duplicates(agent, tag)).toHaveLength(1)
  expect(await agent.post(`${path}/dismiss`, {})).toEqual({ changed: true })
  expect(await agent.post(`${path}/dismiss`, {})).toEqual({ changed: false })
  expect(await duplicates(agent, tag)).toEqual([])
  expect(await duplicates(agent, tag, "dismissed")).toMatchObject([
    { signs: ["name"], dismissed_by: `Rahma, Dinas Wakatobi ${tag}` },
  ])
  expect(await agent.post(`${path}/restore`, {})).toEqual({ changed: true })
  expect(await duplicates(agent, tag)).toHaveLength(1)
  expect(await duplicates(agent, tag, "dismissed")).toEqual([])
})

test("what hangs on two entries goes on with one, counts once, and is undone exactly", async () => {
  const [npwp, otherNpwp] = [`10${freshNib()}`, `20${freshNib()}`]
  const phone = `+62 8${freshNib()}`
  const { agent, tag, first, second, pair } = await office(
    { npwp, contact_phone: phone },
    { npwp: otherNpwp, contact_name: "Wa Ode", consent_on: "2026-11-01" },
  )
  const [shared, alone] = [await programme(agent, `a-${tag}`), await programme(agent, `b-${tag}`)]
  await enrol(agent, shared, first, "enrolled", addDays(today, -10))
  await enrol(agent, shared, second, "enrolled", addDays(today, -30))
  await enrol(agent, alone, second, "waiting", today)
  await step(agent, shared, first, "registration")
  for (const key of ["registration", "training"]) await step(agent, shared, second, key)
  const { nib } = await claimed(agent, second)
  await query("update business set nib = $1 where id = $2", [nib, second])
  await agent.post(`${region}/invitations`, { business_ids: [first] })
  const progress = () =>
    query("select * from business_progress where business_id = any($1) order by business_id", [
      [first, second],
    ])
  const registered = async () => {
    const asked = `${region}/funnel?by=regency&q=${tag}`
    return (await agent.get<FunnelAnswer>(asked)).groups[0]?.counts.registered
  }
  const [before, progressBefore] = [await rowsOf([first, second]), await progress()]
  expect([progressBefore.length, await registered()]).toEqual([2, 2])

  const found = await pair()
  expect(found).toMatchObject({
    ...{ suggested_id: second, problem: null, sees_people: true },
    overlaps: [{ programme: `OVOP a-${tag}`, stays: second }],
    entries: [
      { id: first, hangs: { enrolments: 1, steps: 1, claims: 0, open_codes: 1, ledger: 0 } },
      { id: second, hangs: { enrolments: 2, steps: 2, claims: 1, open_codes: 0, ledger: 0 } },
    ],
    sources: { nib: second, npwp: second, contact_phone: first, contact_name: second },
  })
  // The first is kept, against what was suggested, and its own tax number stays.
  const body = { take: ["contact_name", "consent_on"], seen: found.seen }
  const { merge: done } = await merge(agent, first, second, body)
  expect((await merge(agent, first, second, body)).merge).toEqual(done)
  expect([(await progress()).length, await registered()]).toEqual([1, 1])
  expect(await progress()).toMatchObject([{ business_id: first, in_training: true }])
  const { businesses } = await agent.get<BusinessesAnswer>(`${region}/businesses?q=${tag}`)
  expect(businesses).toMatchObject([
    {
      ...{ id: first, nib, is_claimed: true },
      person: { contact_name: "Wa Ode", contact_phone: phone, consent_on: "2026-11-01" },
    },
  ])
  expect(
    await query("select npwp from business where id = any($1) order by deleted_at nulls first", [
      [first, second],
    ]),
  ).toEqual([{ npwp }, { npwp: otherNpwp }])
  const people = async (path: string) =>
    (await agent.get<PeopleAnswer>(`${path}/people`)).people.map((one) => [
      ...[one.business_id, one.status, one.enrolled_on, one.steps.length],
    ])
  expect(await people(shared)).toEqual([[first, "enrolled", addDays(today, -30), 2]])
  expect(await people(alone)).toEqual([[first, "waiting", today, 0]])
  expect(await duplicates(agent, tag)).toEqual([])

  const { merges } = await agent.get<MergesAnswer>(`${region}/merges`)
  expect(merges.find(({ id }) => id === done.id)).toMatchObject({
    ...{ by: `Rahma, Dinas Wakatobi ${tag}`, reason: "Satu usaha", undone: null, can_undo: true },
  })
  expect(await undo(agent, done.id)).toEqual({ undone: true })
  expect(await rowsOf([first, second])).toEqual(before)
  expect(await progress()).toEqual(progressBefore)
  expect(await registered()).toBe(2)
  expect(await undo(agent, done.id)).toEqual({ undone: false })
  expect((await pair()).seen).toBe(found.seen)
  const logged = await query<{ action: string }>(
    "select action from curation_log where subject_id = $1 and action like '%merged%' order by position",
    [first],
  )
  expect(logged.map(({ action }) => action)).toEqual(["entries_merged", "entries_merged_undone"])
})

test("the enrolment of the kept entry goes on where it has come further, with the steps of both", async () => {
  const { agent, tag, first, second, pair } = await office()
  const path = await programme(agent, `c-${tag}`)
  for (const id of [first, second]) await enrol(agent, path, id, "enrolled", today)
  for (const key of ["registration", "training"]) await step(agent, path, first, key)
  await step(agent, path, second, "mentoring")
  const before = await rowsOf([first, second])
  const { merge: done } = await merge(agent, first, second, { seen: (await pair()).seen })
  const steps = (await agent.get<PeopleAnswer>(`${path}/people`)).people.map((one) =>
    one.steps.map(({ step: key }) => key).toSorted(),
  )
  expect(steps).toEqual([["mentoring", "registration", "training"]])
  // A step of the merged one that was taken back since is a change: there is no way back then.
  const [event] = await query<{ id: string }>(
    "select s.id from step_event s join enrolment e on e.id = s.enrolment_id where e.business_id = $1 and s.step = 'mentoring'",
    [first],
  )
  await agent.post(`${path}/steps/${event?.id}/take-back`, { reason: "Salah" })
  expect(await codes(undo(agent, done.id))).toEqual(["merge transition_not_allowed"])
  const { merges } = await agent.get<MergesAnswer>(`${region}/merges`)
  expect(merges.find(({ id }) => id === done.id)?.can_undo).toBe(false)
  expect(await rowsOf([first, second])).not.toEqual(before)
})

test("merges are undone in the order in which they came, the last one first", async () => {
  const { agent, tag, first, second, pair } = await office()
  const [third = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, name: `Tenun ${tag}`, village: "Liya Togo" },
  ])
  const ids = [first, second, third]
  const before = await rowsOf(ids)
  const { merge: inner } = await merge(agent, second, first, { seen: (await pair()).seen })
  const asked = `${region}/duplicates/${third}/${second}`
  const { seen } = await agent.get<PairAnswer>(asked)
  const { merge: outer } = await merge(agent, third, second, { seen })
  expect(await codes(undo(agent, inner.id))).toEqual(["merge transition_not_allowed"])
  expect(await undo(agent, outer.id)).toEqual({ undone: true })
  expect(await undo(agent, inner.id)).toEqual({ undone: true })
  expect(await rowsOf(ids)).toEqual(before)
})

test("two NIBs, two businesses that act, and a person erased on one side alone keep two entries apart", async () => {
  const nibs = await office({ nib: freshNib() }, { nib: freshNib() })
  expect((await nibs.pair()).problem).toEqual({ field: "nib", code: "merge_two_nibs" })
  const claims = await office()
  const owner = await claimed(claims.agent, claims.first)
  await claimed(claims.agent, claims.second)
  await query("update producer set nib = null where nib = $1", [owner.nib])
  expect((await claims.pair()).problem?.code).toBe("merge_two_holders")
  const erased = await office({ contact_name: "La Ode" }, { contact_name: "La Ode" })
  await erased.agent.post(`${region}/businesses/${erased.first}/erase`, {})
  expect((await erased.pair()).problem?.code).toBe("merge_one_erased")
  // Who acts for an entry has a NIB that is not the other's.
  const held = await office({}, { nib: freshNib() })
  await claimed(held.agent, held.first)
  expect((await held.pair()).problem?.code).toBe("merge_two_nibs")
  for (const { agent, first, second, pair } of [nibs, claims, erased, held]) {
    const { seen, problem } = await pair()
    const before = await rowsOf([first, second])
    expect(await codes(merge(agent, first, second, { seen }))).toEqual([
      `${problem?.field} ${problem?.code}`,
    ])
    expect(await rowsOf([first, second])).toEqual(before)
  }
})

test("of several at once one merges, and the others are told; a change in between is told too", async () => {
  const { agent, tag, first, second, pair } = await office()
  const colleague = await createAgent(actors, `Dinas Kedua ${tag}`, [place])
  const operator = await actors.curator("admin")
  const { seen } = await pair()
  const outcomes = await Promise.all(
    [
      merge(agent, first, second, { seen }),
      merge(colleague, second, first, { seen }),
      merge(operator, first, second, { seen }),
    ].map((asked) =>
      asked.then(
        () => "done",
        async (error: unknown) => (await codes(Promise.reject(error)))[0],
      ),
    ),
  )
  expect(outcomes.toSorted()).toEqual([
    ...["done", "seen transition_not_allowed", "seen transition_not_allowed"],
  ])
  expect(
    await query("select id from business_merge where merged_id = any($1)", [[first, second]]),
  ).toHaveLength(1)

  const changed = await office()
  const read = await changed.pair()
  await changed.agent.post(`${region}/invitations`, { business_ids: [changed.second] })
  const late = merge(changed.agent, changed.first, changed.second, { seen: read.seen })
  expect(await codes(late)).toEqual(["seen transition_not_allowed"])
})

test("who enrols or notes a step while two become one loses nothing", async () => {
  for (let run = 0; run < 4; run += 1) {
    const { agent, tag, first, second, pair } = await office()
    const path = await programme(agent, `d-${tag}`)
    await enrol(agent, path, first, "enrolled", today)
    const { seen } = await pair()
    await Promise.allSettled([
      merge(agent, second, first, { seen }),
      step(agent, path, first, "training"),
      enrol(agent, path, second, "enrolled", today),
    ])
    // Nothing that counts hangs on an entry that is gone, or on an enrolment that ended.
    expect(
      await query(
        `select e.id from enrolment e join business b on b.id = e.business_id
         where b.id = any($1) and b.deleted_at is not null and e.deleted_at is null
         union all
         select s.id from step_event s join enrolment e on e.id = s.enrolment_id
         where e.business_id = any($1) and e.deleted_at is not null and s.deleted_at is null
           and not exists (select 1 from step_event k join enrolment o on o.id = k.enrolment_id
             where o.programme_id = e.programme_id and o.business_id = any($1) and o.deleted_at is null
               and k.deleted_at is null and k.step = s.step)`,
        [[first, second]],
      ),
    ).toEqual([])
  }
})

test("another territory's entries, merges and pairs are not there", async () => {
  const { agent, tag, first, second, pair } = await office()
  const stranger = await createAgent(actors, `Dinas Buton ${tag}`, [{ ...place, regency: "Buton" }])
  const [own = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, regency: "Buton", name: `Tenun ${tag}` },
  ])
  const { seen } = await pair()
  const asked = (ids: [string, string], id: string) => [
    () => stranger.get(`${region}/duplicates/${ids[0]}/${ids[1]}`),
    () => stranger.post(`${region}/duplicates/${ids[0]}/${ids[1]}/dismiss`, {}),
    () => stranger.post(`${region}/duplicates/${ids[0]}/${ids[1]}/restore`, {}),
    () => merge(stranger, ids[0], ids[1], { seen }),
    () => undo(stranger, id),
  ]
  const status = async (work: () => Promise<unknown>) => (await refused(work())).status
  for (const ids of [
    [first, second],
    [own, second],
    [first, own],
    [own, own],
  ] as const)
    for (const work of asked([...ids], "busmrg_none")) expect(await status(work)).toBe(404)
  const { merge: done } = await merge(agent, first, second, { seen })
  for (const work of asked([first, second], done.id)) expect(await status(work)).toBe(404)
  expect((await stranger.get<MergesAnswer>(`${region}/merges`)).merges).toEqual([])
  const curator = await actors.curator("curator")
  for (const path of ["duplicates", `duplicates/${first}/${second}`, "merges"])
    expect(await status(() => curator.get(`${region}/${path}`))).toBe(403)
  expect(await status(() => undo(curator, done.id))).toBe(403)
  // Both lie in an operator's territory, who sees no people.
  const operator = await actors.curator("admin")
  expect(await operator.get<PairAnswer>(`${region}/duplicates/${first}/${own}`)).toMatchObject({
    sees_people: false,
  })
  expect(await undo(operator, done.id)).toEqual({ undone: true })
})

test("what is personal and was overwritten goes with the erasure of the one that is left", async () => {
  const { agent, first, second, pair } = await office(
    { contact_name: "La Ode Lama", contact_phone: "+62 811 2222" },
    { contact_name: "Wa Ode Baru", contact_phone: "+62 811 3333" },
  )
  const { merge: done } = await merge(agent, first, second, {
    ...{ take: ["contact_name"], seen: (await pair()).seen, reason: "Wa Ode menelepon" },
  })
  const everything = async () =>
    JSON.stringify([
      await rowsOf([first, second]),
      await query("select * from business_merge where id = $1", [done.id]),
      await query("select * from curation_log where subject_id = any($1)", [[first, second]]),
    ])
  const words = ["La Ode Lama", "Wa Ode Baru", "811 2222", "811 3333", "menelepon"]
  for (const word of words) expect(await everything()).toContain(word)
  await agent.post(`${region}/businesses/${first}/erase`, {})
  for (const word of words) expect(await everything()).not.toContain(word)
  expect(await codes(undo(agent, done.id))).toEqual(["merge transition_not_allowed"])
})

test("a list that says what an entry was called before it became another one finds that one", async () => {
  const [npwp, older] = [`30${freshNib()}`, `Anyam ${freshNib()}`]
  const { agent, tag, first, second, pair } = await office({ npwp }, { name: older })
  await merge(agent, first, second, { seen: (await pair()).seen })
  const newest = `Serat ${freshNib()}`
  const [third = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, name: newest, village: "Waha", npwp: `40${freshNib()}` },
  ])
  const asked = await agent.get<PairAnswer>(`${region}/duplicates/${third}/${first}`)
  await merge(agent, third, first, { seen: asked.seen })
  const lines = [
    "Nama Usaha,NPWP,Kabupaten/Kota,Kecamatan,Desa",
    `${older},,Wakatobi,Wangi-Wangi Selatan,Liya Togo`,
    `Lain ${tag},${npwp},Wakatobi,Wangi-Wangi,Waha`,
    `${older},,Wakatobi,Wangi-Wangi,Waha`,
  ]
  const file = await sendFile(agent, lines.join("\n"), `merged-${tag}.csv`, registerImports)
  await settled(agent, file.id, registerImports)
  const rows = await importedRows(agent, file.id, "", registerImports)
  const known = { code: "business_known", params: { name: newest } }
  expect(rows.map(({ problems }) => problems.map(({ problem }) => problem))).toMatchObject([
    [{ field: "name", ...known }],
    [{ field: "npwp", ...known }],
    [],
  ])
})
