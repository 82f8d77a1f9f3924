import { randomInt, randomUUID } from "node:crypto"
import { beforeAll, expect, inject, test } from "vitest"
import type {
  AttendanceNoted,
  AttendanceRead,
  AttendeesAnswer,
  CompletionCheck,
  OpenMeeting,
  OwnProgrammesAnswer,
  MeetingSheet,
  MeetingsAnswer,
} from "@serumpun/backend/src/contracts/attendance.ts"
import type { PeopleAnswer } from "@serumpun/backend/src/contracts/programme.ts"
import type { InvitationsAnswer } from "@serumpun/backend/src/contracts/register-claim.ts"
import type { PairAnswer } from "@serumpun/backend/src/contracts/register-merge.ts"
import { claimWordings, drawClaimCode } from "@serumpun/domain/claim-codes"
import { addDays } from "@serumpun/domain/days"
import { writeXlsx } from "@serumpun/domain/sheet/xlsx"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, type Producer, refused, today } from "../support/actors.ts"
import { writeEntries } from "../support/entries.ts"

const stack = inject("stack")
const actors = createActors(stack)
const region = "/admin/region"
const place = { province: "ID-JA", regency: "Batanghari" } as const
const tag = freshNib().slice(-7)

let agent: Awaited<ReturnType<typeof createAgent>>
/** Works with it in the same place, and leads nothing. */
let partner: typeof agent
/** Of another territory. */
let stranger: typeof agent
let programme_id: string
let path: string
/** Enrolled 20 days ago; the last one waits. */
let ids: string[]
const nibs = Array.from({ length: 4 }, freshNib)

const enrol = (
  base: string,
  business_ids: string[],
  status = "enrolled",
  day = addDays(today, -20),
) => agent.post(`${base}/enrolments`, { business_ids, status, day })

async function makeProgramme(name: string): Promise<string> {
  const { programme } = await agent.post<{ programme: { id: string } }>(`${region}/programmes`, {
    ...{ name: `${name} ${tag}`, template: "bi_curation", institution_id: null },
    ...{ partner_ids: [partner.institution_id], areas: [place], starts_on: addDays(today, -30) },
    ...{ ends_on: addDays(today, 30), targets: [], idempotency_key: randomUUID() },
  })
  return programme.id
}

beforeAll(async () => {
  agent = await createAgent(actors, `Dinas Batang Hari ${tag}`, [place])
  partner = await createAgent(actors, `Balai Latih ${tag}`, [place])
  stranger = await createAgent(actors, `Dinas Tebo ${tag}`, [
    { province: "ID-JA", regency: "Tebo" },
  ])
  programme_id = await makeProgramme("Kelas ekspor")
  path = `${region}/programmes/${programme_id}`
  ids = await writeEntries(
    stack.databaseUrl,
    ["A", "B", "C", "D"].map((name, index) => ({
      ...{ ...place, name: `Ijuk ${name} ${tag}`, nib: nibs[index] ?? "" },
    })),
  )
  await enrol(path, ids.slice(0, 3))
  await enrol(path, ids.slice(3), "waiting")
})

async function meet(changed: object = {}, base = path): Promise<string> {
  const { meeting } = await agent.post<{ meeting: { id: string } }>(`${base}/meetings`, {
    ...{ title: `Pertemuan ${tag}`, day: today, place: "Balai desa" },
    ...{ idempotency_key: randomUUID(), ...changed },
  })
  return meeting.id
}
const meetings = async (who: Client = agent) =>
  (await who.get<MeetingsAnswer>(`${path}/meetings?limit=100`)).meetings
const seenOf = async (id: string) => (await meetings()).find((one) => one.id === id)
const sheetOf = async (id: string) =>
  (await agent.get<{ sheet: MeetingSheet }>(`${path}/meetings/${id}/sheet?locale=id`)).sheet
const attendees = async (id: string, who: Client = agent) =>
  (await who.get<AttendeesAnswer>(`${path}/meetings/${id}/people`)).people
const present = async (id: string) =>
  (await attendees(id)).filter((one) => one.present).map(({ name }) => name.split(" ")[1])
const tick = (id: string, business_ids: string[], isThere = true, who: Client = agent) =>
  who.post<AttendanceNoted>(`${path}/meetings/${id}/attendance`, { business_ids, present: isThere })
const people = async (base = path) => agent.get<PeopleAnswer>(`${base}/people?limit=100`)
const codesOf = async (asked: Promise<unknown>) =>
  (await refused(asked)).problems.map(({ field, code }) => `${field} ${code}`)
const attend = (who: Client, code: string) =>
  who.post<{ attendance: { title: string } }>("/producer/attendance", { code })
const run = (sql: string, values: unknown[]) =>
  withClient(stack.databaseUrl, (client) => client.query(sql, values))

/** An owner who has claimed an entry. */
async function ownerOf(id: string): Promise<Producer> {
  const { invitations } = await agent.post<InvitationsAnswer>(`${region}/invitations`, {
    business_ids: [id],
  })
  const owner = await actors.newProducer()
  await run("update business set nib = null where id = $1", [id])
  await owner.post("/producer/register-claim", {
    ...{ code: invitations[0]?.code, consent: true, consent_wording: claimWordings.at(-1) },
  })
  return owner
}

test("who leads a programme makes, changes and deletes its meetings; who works with it only notes", async () => {
  const key = randomUUID()
  const id = await meet({ title: "Pembukaan", idempotency_key: key })
  expect(await meet({ title: "Pembukaan", idempotency_key: key })).toBe(id)
  expect(await seenOf(id)).toMatchObject({
    ...{ title: "Pembukaan", day: today, place: "Balai desa", present: 0, time: "open" },
  })
  const bad = (changed: object) => codesOf(meet(changed))
  expect(await bad({ title: " " })).toEqual(["title required"])
  expect(await bad({ day: "2026-02-30" })).toEqual(["day invalid_date"])
  expect(await bad({ day: addDays(today, 31) })).toEqual(["day programme_ended"])

  const one = `${path}/meetings/${id}`
  const { seen } = (await seenOf(id)) ?? {}
  const changed = { title: "Pembukaan dua", day: addDays(today, -1), place: null, seen }
  await agent.post(one, changed)
  expect(await codesOf(agent.post(one, changed))).toEqual(["seen changed_elsewhere"])
  expect(await seenOf(id)).toMatchObject({ title: "Pembukaan dua", place: null })
  await tick(id, ids.slice(0, 1))
  const later = { ...changed, seen: (await seenOf(id))?.seen }
  expect(await codesOf(agent.post(one, { ...later, day: addDays(today, 1) }))).toEqual([
    "day date_in_future",
  ])
  expect(await codesOf(agent.post(one, { ...later, day: addDays(today, -21) }))).toEqual([
    "day before_enrolment",
  ])

  const theirs = [
    partner.post(`${path}/meetings`, {
      ...{ title: "X", day: today, place: null, idempotency_key: randomUUID() },
    }),
    partner.post(one, later),
    partner.delete(one),
  ]
  for (const { status } of await Promise.all(theirs.map(refused))) expect(status).toBe(403)
  expect((await tick(id, ids.slice(1, 2), true, partner)).changed).toBe(1)
  expect(await present(id)).toEqual(["A", "B"])
  const { code } = await sheetOf(id)
  await agent.delete(one)
  expect(await seenOf(id)).toBeUndefined()
  expect((await refused(agent.get(`${one}/people`))).status).toBe(404)
  expect(await codesOf(actors.client.post("/recovery/meeting", { code }))).toEqual([
    "code meeting_code_wrong",
  ])
})

test("who was there is noted once, counted among the meetings held, and can be taken back", async () => {
  const base = `${region}/programmes/${await makeProgramme("Kelas kemasan")}`
  await enrol(base, ids.slice(0, 2))
  await enrol(base, ids.slice(2, 3), "enrolled", today)
  const first = await meet({ day: addDays(today, -3) }, base)
  const next = await meet({ day: addDays(today, 3) }, base)
  const note = (meeting: string, business_ids: string[], isThere = true) =>
    agent.post<AttendanceNoted>(`${base}/meetings/${meeting}/attendance`, {
      ...{ business_ids, present: isThere },
    })
  const twice = await Promise.all([1, 2].map(() => note(first, ids.slice(0, 2))))
  expect(twice.map(({ changed }) => changed).sort()).toEqual([0, 2])
  // Taken in after that day.
  expect(await note(first, ids.slice(2, 3))).toMatchObject({
    ...{ changed: 0, left_out: [{ reason: "not_enrolled", count: 1 }] },
  })
  expect(await codesOf(note(next, ids.slice(0, 1)))).toEqual(["day date_in_future"])
  const standing = async () => {
    const { people: all, held } = await people(base)
    return { held, attended: all.map(({ attended }) => attended) }
  }
  expect(await standing()).toEqual({ held: 1, attended: [1, 1, 0] })
  expect(await note(first, ids.slice(0, 1), false)).toMatchObject({ changed: 1 })
  expect(await note(first, ids.slice(0, 1), false)).toMatchObject({ changed: 0 })
  expect(await standing()).toEqual({ held: 1, attended: [0, 1, 0] })
  const { rows } = await run(
    "select way, actor_name, taken_back_by from meeting_attendance where meeting_id = $1 and deleted_at is not null",
    [first],
  )
  const by = `Rahma, Dinas Batang Hari ${tag}`
  expect(rows).toEqual([{ way: "desk", actor_name: by, taken_back_by: by }])
  expect((await note(first, ids.slice(0, 1))).changed).toBe(1)
})

test("a list with wrong rows names them and notes nobody, until the officer takes the right ones", async () => {
  const id = await meet({ day: addDays(today, -2) })
  const send = (lines: string[], only_valid = false) => {
    const form = new FormData()
    form.set("file", new Blob([lines.join("\n")]), "hadir.csv")
    if (only_valid) form.set("rows", "valid")
    return agent.post<AttendanceRead>(`${path}/meetings/${id}/attendance-file`, form)
  }
  const list = [
    `Daftar hadir ${tag},,`,
    "No,Nama Usaha,NIB",
    `1,Ijuk A ${tag},${nibs[0]}`,
    `2,UD Ijuk-B ${tag},`,
    `3,Ijuk D ${tag},`,
    "4,Orang lain,",
    "5,Ijuk C,9.12E+12",
    `6,=1+1,${nibs[2]}`,
  ]
  const faults = [
    { row: 5, value: `Ijuk D ${tag}`, why: "not_in" },
    { row: 6, value: "Orang lain", why: "not_found" },
    { row: 7, value: "Ijuk C, 9.12E+12", why: "number_rounded" },
  ]
  const told = await send(list)
  expect(told).toMatchObject({ written: false, changed: 0 })
  expect(told.faults).toEqual(expect.arrayContaining(faults))
  expect(await present(id)).toEqual([])
  const taken = await send(list, true)
  expect(taken).toMatchObject({ written: true, valid: taken.changed })
  expect((await present(id)).slice(0, 2)).toEqual(["A", "B"])
  expect((await attendees(id))[0]?.present).toEqual({
    ...{ way: "file", by: `Rahma, Dinas Batang Hari ${tag}` },
  })
  expect(await send(["NIB", String(nibs[0])])).toEqual({
    ...{ written: true, valid: 1, changed: 0, faults: [] },
  })
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const workbook = { name: "Hadir", columns: ["NIB", "Nama Usaha"], rows: [[nibs[1] ?? "", null]] }
  for await (const piece of writeXlsx([workbook])) pieces.push(new Uint8Array(piece))
  const sheet = new FormData()
  sheet.set("file", new Blob(pieces), "hadir.xlsx")
  expect(
    await agent.post<AttendanceRead>(`${path}/meetings/${id}/attendance-file`, sheet),
  ).toMatchObject({ written: true, valid: 1, faults: [] })
  expect(await codesOf(send(["Kota,Telepon", "Jambi,1"]))).toEqual(["file attendance_column"])
})

test("a participant says by the code that they are there, once, and only for their own business", async () => {
  const id = await meet()
  const { code, page, qr, until } = await sheetOf(id)
  expect([page.endsWith("/id/attend"), qr.includes("<svg"), until]).toEqual([
    ...[true, true, addDays(today, 1)],
  ])
  const owner = await ownerOf(ids[0] ?? "")
  const { meeting } = await actors.client.post<{ meeting: OpenMeeting }>("/recovery/meeting", {
    code: code.toLowerCase().replace("-", " "),
  })
  expect(meeting).toEqual({
    ...{ title: `Pertemuan ${tag}`, day: today, place: "Balai desa", time: "open" },
    ...{ programme: `Kelas ekspor ${tag}`, institution: `Dinas Batang Hari ${tag}` },
  })
  await Promise.all([1, 2, 3].map(() => attend(owner, code)))
  expect(await present(id)).toEqual(["A"])
  expect((await attendees(id))[0]?.present).toEqual({ way: "code", by: null })
  const { programmes } = await owner.get<OwnProgrammesAnswer>("/producer/programmes")
  expect(programmes.find(({ programme }) => programme === `Kelas ekspor ${tag}`)).toMatchObject({
    status: "enrolled",
  })

  expect(await codesOf(attend(await actors.newProducer(), code))).toEqual([
    "code meeting_not_enrolled",
  ])
  expect(await codesOf(attend(await ownerOf(ids[3] ?? ""), code))).toEqual([
    "code meeting_not_enrolled",
  ])
  for (const typed of ["x", drawClaimCode(randomInt)]) {
    expect(await codesOf(attend(owner, typed))).toEqual(["code meeting_code_wrong"])
    expect(await codesOf(actors.client.post("/recovery/meeting", { code: typed }))).toEqual([
      "code meeting_code_wrong",
    ])
  }
  // What an officer has taken back, the code does not bring again.
  await tick(id, ids.slice(0, 1), false)
  expect(await codesOf(attend(owner, code))).toEqual(["code meeting_taken_back"])
  expect(await present(id)).toEqual([])
})

test("a code works on its day in Jakarta and the day after, and on no other", async () => {
  const owner = await ownerOf(ids[1] ?? "")
  const on = async (day: string) => {
    const id = await meet({ day })
    const { code } = await sheetOf(id)
    const { meeting } = await actors.client.post<{ meeting: OpenMeeting }>("/recovery/meeting", {
      code,
    })
    return { time: meeting.time, code }
  }
  const [early, after, over] = [
    await on(addDays(today, 1)),
    await on(addDays(today, -1)),
    await on(addDays(today, -2)),
  ]
  expect([early.time, after.time, over.time]).toEqual(["early", "open", "over"])
  expect(await codesOf(attend(owner, early.code))).toEqual(["code meeting_early"])
  expect(await codesOf(attend(owner, over.code))).toEqual(["code meeting_over"])
  await attend(owner, after.code)
})

test("a certificate is of who has completed a programme, frozen at its first print, and nobody else's", async () => {
  const id = await makeProgramme("Kelas mutu")
  const base = `${region}/programmes/${id}`
  const [mine = "", other = ""] = await writeEntries(
    stack.databaseUrl,
    ["Lada", "Pala"].map((name) => ({ ...place, name: `${name} ${tag}` })),
  )
  await enrol(base, [mine, other])
  const owner = await ownerOf(mine)
  const ownId = async () =>
    (await owner.get<OwnProgrammesAnswer>("/producer/programmes")).programmes.find(
      ({ programme }) => programme === `Kelas mutu ${tag}`,
    )?.id
  const own = `/producer/programmes/${await ownId()}/certificate`
  const desk = `${base}/people/${mine}/certificate`
  for (const asked of [owner.file(own), agent.file(desk)])
    expect((await refused(asked)).status).toBe(404)
  await agent.post(`${base}/status`, {
    ...{ business_ids: [mine, other], status: "completed", day: today, reason: null },
  })
  const printed = await Promise.all([owner.file(own), agent.file(desk), partner.file(desk)])
  for (const { type, content } of printed) {
    expect([type, content.subarray(0, 5).toString()]).toEqual(["application/pdf", "%PDF-"])
    expect(content.equals(printed[0]?.content ?? Buffer.alloc(0))).toBe(true)
  }
  // What happens afterwards does not change it.
  await run("update business set name = 'Another' where id = $1", [mine])
  expect((await agent.file(desk)).content.equals(printed[0]?.content ?? Buffer.alloc(0))).toBe(true)
  await agent.file(`${base}/people/${other}/certificate`)
  const { rows } = await run(
    "select serial, content::jsonb ->> 'number' as number from completion where issuer = $1 order by serial",
    [agent.institution_id],
  )
  const year = today.slice(0, 4)
  expect(rows).toEqual([
    { serial: 1, number: `CC-${year}-0001` },
    { serial: 2, number: `CC-${year}-0002` },
  ])
  const [{ check_code = "" } = {}] = (
    await run("select check_code from completion where issuer = $1 and serial = 1", [
      agent.institution_id,
    ])
  ).rows as { check_code: string }[]
  const check = async () =>
    (await actors.client.get<{ certificate: CompletionCheck }>(`/store/completions/${check_code}`))
      .certificate
  expect(await check()).toMatchObject({
    ...{ programme: `Kelas mutu ${tag}`, completed_on: today, stands: true },
    institution: `Dinas Batang Hari ${tag}`,
  })
  expect((await refused(actors.client.get("/store/completions/none"))).status).toBe(404)
  const stolen = await actors.newProducer()
  expect((await refused(stolen.file(own))).status).toBe(404)
  expect((await refused(stranger.file(desk))).status).toBe(404)
  await agent.post(`${base}/status`, {
    ...{ business_ids: [mine], status: "enrolled", day: today, reason: null },
  })
  expect((await refused(owner.file(own))).status).toBe(404)
  expect((await check()).stands).toBe(false)
})

test("of two entries that become one the presence of both counts, and undoing puts it back", async () => {
  const [kept = "", merged = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, name: `Kopi ${tag}`, village: "Muara", created_at: "2026-01-01" },
    { ...place, name: `Kopi ${tag}`, village: "Desa Muara" },
  ])
  await enrol(path, [kept, merged])
  const [one, two] = [await meet(), await meet()]
  await tick(one, [kept, merged])
  await tick(two, [merged])
  const attended = async () =>
    (await people()).people
      .filter(({ business_id }) => business_id === kept || business_id === merged)
      .map((found) => found.attended)
      .sort()
  expect(await attended()).toEqual([1, 2])
  const { seen } = await agent.get<PairAnswer & { seen: string }>(
    `${region}/duplicates/${kept}/${merged}`,
  )
  const { merge } = await agent.post<{ merge: { id: string } }>(`${region}/merges`, {
    ...{ kept_id: kept, merged_id: merged, take: [], reason: "Satu usaha", seen },
  })
  expect(await attended()).toEqual([2])
  await agent.post(`${region}/merges/${merge.id}/undo`, {})
  expect(await attended()).toEqual([1, 2])
})

test("certificates of two entries stand when they become one, and what was taken back comes by no merge", async () => {
  const [kept = "", merged = ""] = await writeEntries(stack.databaseUrl, [
    { ...place, name: `Damar ${tag}`, village: "Muara", created_at: "2026-01-01" },
    { ...place, name: `Damar ${tag}`, village: "Desa Muara" },
  ])
  await enrol(path, [kept, merged])
  const id = await meet()
  await tick(id, [kept, merged])
  await tick(id, [kept], false)
  await agent.post(`${path}/status`, {
    ...{ business_ids: [kept, merged], status: "completed", day: today, reason: null },
  })
  for (const one of [kept, merged]) await agent.file(`${path}/people/${one}/certificate`)
  const { rows } = await run(
    `select m.check_code from completion m join enrolment e on e.id = m.enrolment_id
     where e.business_id = any($1)`,
    [[kept, merged]],
  )
  const stand = () =>
    Promise.all(
      (rows as { check_code: string }[]).map(
        async ({ check_code }) =>
          (
            await actors.client.get<{ certificate: CompletionCheck }>(
              `/store/completions/${check_code}`,
            )
          ).certificate.stands,
      ),
    )
  expect(await stand()).toEqual([true, true])
  const { seen } = await agent.get<PairAnswer>(`${region}/duplicates/${kept}/${merged}`)
  const { merge } = await agent.post<{ merge: { id: string } }>(`${region}/merges`, {
    ...{ kept_id: kept, merged_id: merged, take: [], reason: "Satu usaha", seen },
  })
  expect(await stand()).toEqual([true, true])
  const attended = (await people()).people.find(({ business_id }) => business_id === kept)?.attended
  expect(attended, "an officer has said that they were not there").toBe(0)
  await agent.post(`${region}/merges/${merge.id}/undo`, {})
  expect(await stand()).toEqual([true, true])
  expect(await present(id)).toHaveLength(1)
})

test("ids of another territory answer 404 on every route, and change nothing", async () => {
  const id = await meet()
  const [foreign = ""] = await writeEntries(stack.databaseUrl, [
    { province: "ID-JA", regency: "Tebo", name: `Asing ${tag}` },
  ])
  await run(
    "insert into enrolment (id, programme_id, business_id, status, enrolled_on) values ($1, $2, $3, 'completed', $4)",
    [`enrol_${tag}`, programme_id, foreign, addDays(today, -20)],
  )
  const one = `${path}/meetings/${id}`
  const form = new FormData()
  form.set("file", new Blob([`Nama Usaha\nAsing ${tag}`]), "hadir.csv")
  const another = await makeProgramme("Lain")
  const before = [await attendees(id), await meetings()]
  const typed = { title: "X", day: today, place: null }
  const asked = [
    stranger.get(`${path}/meetings`),
    stranger.post(`${path}/meetings`, { ...typed, idempotency_key: randomUUID() }),
    stranger.post(one, { ...typed, seen: "x" }),
    stranger.delete(one),
    stranger.get(`${one}/sheet`),
    stranger.get(`${one}/people`),
    stranger.post(`${one}/attendance`, { business_ids: ids.slice(0, 1), present: true }),
    stranger.post(`${one}/attendance-file`, form),
    stranger.file(`${path}/people/${ids[0]}/certificate`),
    tick(id, [foreign]),
    tick(id, [...ids.slice(0, 1), foreign]),
    agent.file(`${path}/people/${foreign}/certificate`),
    agent.get(`${path}/meetings/prmeet_none/people`),
    agent.delete(`${path}/meetings/prmeet_none`),
    // A meeting of another programme.
    agent.get(`${region}/programmes/${another}/meetings/${id}/people`),
  ]
  for (const { status } of await Promise.all(asked.map(refused))) expect(status).toBe(404)
  expect([await attendees(id), await meetings()]).toEqual(before)
  const listed = new FormData()
  listed.set("file", new Blob([`Nama Usaha\nAsing ${tag}`]), "hadir.csv")
  const read = await agent.post<AttendanceRead>(`${one}/attendance-file`, listed)
  expect(read.faults.map(({ why }) => why)).toEqual(["not_found"])
})
