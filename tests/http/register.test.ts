import { beforeAll, expect, inject, test } from "vitest"
import type { RegionMe } from "@serumpun/backend/src/contracts/institution.ts"
import type { ImportRowView, ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { PeopleAnswer, ProgrammeView } from "@serumpun/backend/src/contracts/programme.ts"
import type {
  BusinessesAnswer,
  FunnelAnswer,
  PublicFunnel,
} from "@serumpun/backend/src/contracts/register.ts"
import type { SheetExportView } from "@serumpun/backend/src/contracts/sheet.ts"
import { stages } from "@serumpun/domain/register"
import { listRoutes } from "../../scripts/prove/isolation/routes.ts"
import type { Client } from "../../scripts/http/client.ts"
import { createAgent } from "../support/agents.ts"
import { createActors, freshNib, refused } from "../support/actors.ts"
import { sendFile, settled } from "../support/imports.ts"
import { registerImports } from "../support/register.ts"

const actors = createActors(inject("stack"))
const region = "/admin/region"
const noOne = "bus_01JABCDEFGHJKMNPQRSTVWXYZ0"

type Agent = Awaited<ReturnType<typeof createAgent>>
let operator: Client
let boalemo: Agent
let pohuwato: Agent
const tag = freshNib().slice(-6)

beforeAll(async () => {
  operator = await actors.curator("admin")
  boalemo = await createAgent(actors, `Dinas Boalemo ${tag}`, [
    { province: "ID-GO", regency: "Boalemo" },
  ])
  pohuwato = await createAgent(actors, `Dinas Pohuwato ${tag}`, [
    { province: "ID-GO", regency: "Pohuwato" },
  ])
})

const settle = (agent: Client, id: string) => settled(agent, id, registerImports)

async function send(agent: Client, lines: string[]): Promise<ImportView> {
  const name = `register-${freshNib()}.csv`
  return settle(agent, (await sendFile(agent, lines.join("\n"), name, registerImports)).id)
}

async function run(agent: Client, id: string): Promise<ImportView> {
  await agent.post(`${region}/imports/${id}/run`, { rows: "valid" })
  return settle(agent, id)
}

const heading = "Nama Usaha,NIB,Kabupaten/Kota,Pemilik,No HP,L/P,Tahun Lahir"
const list = (agent: Client, query = "") =>
  agent.get<BusinessesAnswer>(`${region}/businesses?limit=100${query}`)
const namesOf = ({ businesses }: BusinessesAnswer) => businesses.map(({ name }) => name)

test("the demo's 1,206 businesses of Banten, 500 in training and 76 of export grade are counted from their rows", async () => {
  const query = "province=ID-BT"
  const { groups, total } = await operator.get<FunnelAnswer>(`${region}/funnel?${query}&by=regency`)
  expect(total).toMatchObject({ registered: 1_206, in_training: 500, export_grade: 76 })
  for (const stage of stages) {
    expect(groups.reduce((sum, { counts }) => sum + Number(counts[stage]), 0)).toBe(total?.[stage])
    // Each figure leads on to its rows.
    const { count } = await list(operator, `&${query}&stage=${stage}`)
    expect(count).toBe(total?.[stage])
  }
  const shown = await actors.client.get<PublicFunnel>("/store/regions/ID-BT/funnel")
  // Everybody reads the same, but no group of fewer than five.
  for (const stage of stages) {
    const count = Number(total?.[stage])
    expect(shown.total[stage]).toBe(count > 0 && count < 5 ? null : count)
  }
  expect(JSON.stringify(shown)).not.toMatch(/contact|gender|birth|nib/)
  expect((await refused(actors.client.get("/store/regions/ID-XX/funnel"))).status).toBe(404)
})

test("an agent opens the region and the frame of the desk, and no other door of the Admin", async () => {
  const mine = ["/admin/region/", "/admin/users/me", "/admin/stores", "/admin/layouts"]
  const isMine = (path: string) =>
    mine.some((door) => path.startsWith(door)) || path === "/admin/curation/me"
  const others = listRoutes().filter(
    ({ method, path }) =>
      path.startsWith("/admin/") &&
      (method === "GET" || method === "POST") &&
      path !== "/admin/feature-flags" &&
      !path.startsWith("/admin/invites/accept") &&
      !isMine(path),
  )
  const opened: string[] = []
  const waiting = [...others]
  const tryDoors = async () => {
    for (let door = waiting.pop(); door; door = waiting.pop()) {
      const address = door.path.replace(/:\w+/g, noOne)
      const asked = door.method === "GET" ? boalemo.get(address) : boalemo.post(address, {})
      const { status } = await refused(asked).catch(() => ({ status: 200 }))
      if (status !== 403) opened.push(`${door.method} ${door.path}: ${status}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, tryDoors))
  expect(others.length).toBeGreaterThan(100)
  expect(opened).toEqual([])
  const me = await boalemo.get<RegionMe>(`${region}/me`)
  expect(me.agent?.institution?.areas).toEqual([{ province: "ID-GO", regency: "Boalemo" }])
  expect(await operator.get<RegionMe>(`${region}/me`)).toEqual({ agent: null })
  expect((await refused((await actors.curator("curator")).get(`${region}/me`))).status).toBe(403)
})

test("exactly the wrong rows of a file are named by their cells, and the others are entered and taken back", async () => {
  const nib = freshNib()
  const found = await send(boalemo, [
    heading,
    `Jagung Manis ${tag},${nib},Boalemo,Yanti,0812 0000 0001,P,1984`,
    `Kopra ${tag},1.203E+12,Boalemo,Budi,,L,`,
    `Kopra Kedua ${tag},${nib},Boalemo,Budi,,L,`,
    `Cokelat ${tag},,Pohuwato,Titin,,P,`,
    `,,Boalemo,Titin,,P,`,
    `Ikan Asap ${tag},,Boallemo,Usman,,L,`,
    `Gula Semut ${tag},,Kab. Boalemo,Usman,,L,1979`,
    `Gula  semut ${tag},,Boalemo,Usman,,L,`,
  ])
  expect(found).toMatchObject({ status: "checked", counts: { new: 2, wrong: 6 } })
  const { rows } = await boalemo.get<{ rows: ImportRowView[] }>(
    `${region}/imports/${found.id}/rows?outcome=wrong`,
  )
  const faults = rows.map(({ number, problems }) =>
    [number, ...problems.map(({ problem, cell }) => `${cell} ${problem.code}`)].join(" "),
  )
  expect(faults).toEqual([
    "3 B3 number_rounded",
    "4 B4 repeated",
    "5 C5 outside_territory",
    "6 A6 required",
    "7 C7 place_unknown",
    "9 A9 repeated",
  ])
  // Nobody else sees the file.
  for (const other of [pohuwato, operator])
    for (const path of ["", "/rows"])
      expect((await refused(other.get(`${region}/imports/${found.id}${path}`))).status).toBe(404)
  expect((await refused(pohuwato.post(`${region}/imports/${found.id}/undo`))).status).toBe(404)

  expect((await run(boalemo, found.id)).counts.done).toMatchObject({ written: 2, failed: 0 })
  const query = `&q=${tag}`
  expect(namesOf(await list(boalemo, query))).toEqual([`Gula Semut ${tag}`, `Jagung Manis ${tag}`])
  expect(namesOf(await list(pohuwato, query))).toEqual([])
  const again = await send(boalemo, [heading, `Lain ${tag},${nib},Boalemo,,,,`])
  const { rows: known } = await boalemo.get<{ rows: ImportRowView[] }>(
    `${region}/imports/${again.id}/rows?outcome=wrong`,
  )
  expect(known[0]?.problems[0]?.problem).toMatchObject({
    ...{ code: "business_known", params: { name: `Jagung Manis ${tag}` } },
  })
  await boalemo.post(`${region}/imports/${found.id}/undo`)
  expect((await settle(boalemo, found.id)).counts.done).toMatchObject({ undone: 2, kept: 0 })
  expect((await list(boalemo, query)).count).toBe(0)
})

test("a business that a later list knows better is the same one, and no list tells of another territory", async () => {
  const nib = freshNib()
  const own = await send(boalemo, [
    heading,
    `Emping ${tag},,Boalemo,Yanti,0812 0000 0777,P,1984`,
    `Abon ${tag},${nib},Boalemo,Yanti,0812 0000 0778,P,1984`,
  ])
  await run(boalemo, own.id)
  const codes = async (agent: Client, lines: string[]) => {
    const { id } = await send(agent, [heading, ...lines])
    const { rows } = await agent.get<{ rows: ImportRowView[] }>(
      `${region}/imports/${id}/rows?outcome=wrong`,
    )
    return rows.flatMap(({ number, problems }) =>
      problems.map(({ problem }) => [number, problem.code, problem.params?.["name"]]),
    )
  }
  expect(
    await codes(boalemo, [
      `EMPING ${tag},${freshNib()},Kab. Boalemo,Yanti,0812 0000 0777,P,1984`,
      // Of the same name in a regency whose village nobody says, and another person's.
      `Emping ${tag},,Boalemo,Titin,0812 0000 0779,P,1990`,
    ]),
  ).toEqual([[2, "business_known", `Emping ${tag}`]])
  expect(await codes(pohuwato, [`Lain ${tag},${nib},Pohuwato,Titin,,P,`])).toEqual([
    [2, "nib_taken", undefined],
  ])
  expect(await codes(pohuwato, [`Lain ${tag},${nib},Boalemo,Titin,,P,`])).toEqual([
    [2, "outside_territory", undefined],
  ])
})

test("people are told to the agency of their territory alone, leave with a note of who took them, and go on request", async () => {
  const name = `Sagu ${tag}`
  const { id: import_id } = await send(pohuwato, [
    heading,
    `${name},,Pohuwato,Titin,0812 0000 0009,P,1980`,
    `=HYPERLINK("x") ${tag},,Pohuwato,Titin,,P,1981`,
  ])
  await run(pohuwato, import_id)
  const query = `&q=Sagu ${tag}`
  const [own] = (await list(pohuwato, query)).businesses
  expect(own?.person).toMatchObject({ contact_phone: "0812 0000 0009", owner_gender: "female" })
  expect((await list(operator, query)).businesses[0]?.person).toBeNull()
  expect((await list(boalemo, query)).count).toBe(0)

  const sheet = (await pohuwato.file(`${region}/register-sheet?kind=csv`)).content.toString()
  expect(sheet).toContain("0812 0000 0009")
  // What would be a formula leaves as text.
  expect(sheet).toContain(`'=HYPERLINK`)
  expect((await operator.file(`${region}/register-sheet`)).content.toString()).not.toContain(
    "0812 0000 0009",
  )
  const { exports } = await operator.get<{ exports: SheetExportView[] }>("/admin/exports?limit=50")
  expect(exports.filter(({ subject }) => subject === "business").length).toBeGreaterThan(1)

  const erase = `${region}/businesses/${own?.id}/erase`
  expect((await refused(boalemo.post(erase))).status).toBe(404)
  await pohuwato.post(erase)
  await pohuwato.post(erase)
  const [after] = (await list(pohuwato, query)).businesses
  expect(after).toMatchObject({ name, person: null })
  expect((await pohuwato.file(`${region}/register-sheet`)).content.toString()).not.toContain(
    "0812 0000 0009",
  )
  const rows = await pohuwato.get(`${region}/imports/${import_id}/rows`)
  expect(JSON.stringify(rows)).not.toContain("0812 0000 0009")
  // Somebody has worked with it since, so an undo leaves it.
  await pohuwato.post(`${region}/imports/${import_id}/undo`)
  expect((await settle(pohuwato, import_id)).counts.done).toMatchObject({ undone: 1, kept: 1 })
})

test("a programme takes in its agency's businesses once, tells steps and drop-outs, and moves the funnel", async () => {
  const agent = await createAgent(actors, `Dinas Bone Bolango ${tag}`, [
    { province: "ID-GO", regency: "Bone Bolango" },
  ])
  const seven = Array.from(
    { length: 7 },
    (_, index) => `Kerawang ${tag} ${index},,Bone Bolango,Yanti,,${index < 4 ? "P" : "L"},1980`,
  )
  await run(agent, (await send(agent, [heading, ...seven])).id)
  const ids = (await list(agent)).businesses.map(({ id }) => id)
  expect(ids).toHaveLength(7)
  const typed = {
    ...{ name: `Kurasi ${tag}`, template: "bi_curation", institution_id: agent.institution_id },
    ...{ partner_ids: [], areas: [{ province: "ID-GO", regency: "Bone Bolango" }] },
    ...{
      starts_on: "2026-02-02",
      ends_on: null,
      targets: [{ unit: "enrolled", amount: 7 }],
      idempotency_key: `kurasi-${tag}`,
    },
  }
  const make = async () =>
    (await operator.post<{ programme: { id: string } }>(`${region}/programmes`, typed)).programme.id
  const [id, second] = [await make(), await make()]
  expect(second).toBe(id)
  const path = `${region}/programmes/${id}`
  const day = "2026-03-02"

  for (const action of ["enrolments", "status", "steps"]) {
    const bodies = {
      enrolments: { business_ids: ids, status: "enrolled", day },
      status: { business_ids: ids, status: "completed", reason: null },
      steps: { business_ids: ids, step: "assessment", day, note: null },
    }
    const body = bodies[action as keyof typeof bodies]
    expect((await refused(boalemo.post(`${path}/${action}`, body))).status).toBe(404)
  }
  for (const below of ["", "/people"])
    expect((await refused(boalemo.get(path + below))).status).toBe(404)

  const enrol = { filter: { regency: "Bone Bolango" }, status: "enrolled", day }
  expect(await agent.post(`${path}/enrolments`, enrol)).toEqual({ enrolled: 7, left_out: [] })
  expect(await agent.post(`${path}/enrolments`, enrol)).toMatchObject({
    ...{ enrolled: 0, left_out: [{ reason: "already_in", count: 7 }] },
  })
  const drop = { business_ids: ids.slice(0, 1), status: "dropped", reason: null }
  expect((await refused(agent.post(`${path}/status`, drop))).problems).toEqual([
    { field: "reason", code: "required" },
  ])
  expect(await agent.post(`${path}/status`, { ...drop, reason: "Pindah" })).toMatchObject({
    changed: 1,
  })
  const step = { business_ids: ids, step: "assessment", day, note: "Daftar hadir" }
  expect((await refused(agent.post(`${path}/steps`, { ...step, step: "none" }))).status).toBe(400)
  expect((await refused(agent.post(`${path}/steps`, { ...step, day: "2999-01-01" }))).status).toBe(
    400,
  )
  // Who has dropped out does no steps; the same step again is the same one.
  expect(await agent.post(`${path}/steps`, step)).toMatchObject({
    ...{ noted: 6, left_out: [{ reason: "not_enrolled", businesses: [{ status: "dropped" }] }] },
  })
  expect(await agent.post(`${path}/steps`, step)).toMatchObject({ noted: 0 })

  const { programme } = await agent.get<{ programme: ProgrammeView }>(path)
  expect(programme.enrolments).toEqual({ waiting: 0, enrolled: 6, completed: 0, dropped: 1 })
  expect(programme.counts).toMatchObject({ in_training: 6, assessed: 6, export_grade: 0 })
  const { people } = await agent.get<PeopleAnswer>(`${path}/people?status=dropped`)
  expect(people).toMatchObject([{ reason: "Pindah", steps: [] }])

  const funnel = (by: string) => agent.get<FunnelAnswer>(`${region}/funnel?by=${by}`)
  expect((await funnel("regency")).groups).toMatchObject([
    { key: "Bone Bolango", counts: { registered: 7, in_training: 6, assessed: 6 } },
  ])
  // Four women and three men: both groups are too small to be shown.
  const { groups, total } = await funnel("gender")
  expect(groups.map(({ key, counts }) => [key, counts.registered])).toEqual([
    ["female", null],
    ["male", null],
    [null, 0],
  ])
  expect(total).toBeNull()
  // Another institution neither sees the programme nor who of its own is in it.
  const others = await boalemo.get<FunnelAnswer>(`${region}/funnel?by=programme`)
  expect(others.groups.map(({ key }) => key)).not.toContain(path.split("/").at(-1))
  expect((await list(boalemo, `&programme=${path.split("/").at(-1)}`)).count).toBe(0)
  // Operators see no persons, and no counts that would show one.
  const ofPlace = (query: string) =>
    operator.get<FunnelAnswer>(`${region}/funnel?by=gender&province=ID-BT${query}`)
  const whole = await ofPlace("")
  expect(whole.groups[0]?.counts.registered).toBeGreaterThan(100)
  for (const finer of ["&regency=Lebak", "&category=craft/bamboo", "&stage=export_grade", "&q=a"])
    expect((await ofPlace(finer)).groups.flatMap(({ counts }) => Object.values(counts))).toEqual(
      Array.from({ length: 18 }, () => null),
    )
})

test("an agent out of office keeps no territory, and is no operator either", async () => {
  const agent = await createAgent(actors, `Dinas Gorontalo ${tag}`, [
    { province: "ID-GO", regency: null },
  ])
  expect((await list(agent)).businesses.length).toBeGreaterThanOrEqual(0)
  await operator.post("/admin/institution-users", {
    ...{ user_id: agent.user_id, name: "Rahma", institution_id: null },
  })
  expect(await list(agent)).toMatchObject({ count: 0 })
  expect((await refused(agent.get("/admin/users"))).status).toBe(403)
  const found = await send(agent, [heading, `Uji ${tag},,Boalemo,,,,`]).catch(() => null)
  expect(found?.counts.new ?? 0).toBe(0)
  expect(
    await refused(
      operator.post("/admin/institutions", {
        ...{ name: `Dinas Salah ${tag}`, kind: "dinas", categories: [] },
        areas: [{ province: "ID-GO", regency: "Lebak" }],
      }),
    ),
  ).toMatchObject({ status: 400, problems: [{ field: "areas.0.regency", code: "place_unknown" }] })
})
