import { randomUUID } from "node:crypto"
import type { CurationProducer } from "@serumpun/backend/src/readers/curation-producers.ts"
import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, freshNib, PASSWORD, refused } from "../support/actors.ts"
import { rowsOf as importedRows, sendFile, settled } from "../support/imports.ts"
import { mailsTo } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const base = "/admin/producer-imports"
const needed = producerColumns.filter(({ is_needed }) => is_needed)
const headings = needed.map(({ key }) => key)

type Business = Record<string, string>
const business = (change: Business = {}): Business => ({
  ...Object.fromEntries(needed.map(({ key, example }) => [key, String(example)])),
  nib: freshNib(),
  contact_email: `import-${randomUUID()}@example.org`,
  ...change,
})
const csv = (rows: Business[]) =>
  [headings, ...rows.map((row) => headings.map((key) => row[key] ?? ""))]
    .map((cells) => cells.map((cell) => `"${cell}"`).join(";"))
    .join("\n")

const settle = (own: Client, id: string) => settled(own, id, base)

async function send(own: Client, content: string, name = "businesses.csv"): Promise<ImportView> {
  return settle(own, (await sendFile(own, content, name, base)).id)
}

async function move(own: Client, id: string, to: string, body: object = {}): Promise<ImportView> {
  await own.post(`${base}/${id}/${to}`, body)
  return settle(own, id)
}
const rowsOf = (own: Client, id: string) => importedRows(own, id, "", base)
const ofNib = async (nib: string) =>
  (
    await withClient(stack.databaseUrl, (client) =>
      client.query("select id, name, status from producer where nib = $1 and deleted_at is null", [
        nib,
      ]),
    )
  ).rows as Pick<CurationProducer, "id" | "name" | "status">[]

test("rows become drafts with an invitation, faults are told at their cell, and nothing is overwritten", async () => {
  const operator = await actors.curator("admin")
  const verified = await actors.producer()
  const [good, second] = [business(), business({ name: "=KUB" })]
  const found = await send(
    operator,
    csv([
      good,
      business({ nib: verified.nib, name: "Taken over" }),
      business({ contact_email: verified.email }),
      business({ nib: good.nib ?? "" }),
      business({ legal_form: "GmbH", contact_email: "nobody", regency: "Atlantis" }),
      second,
    ]),
  )
  expect(found).toMatchObject({ status: "checked", counts: { new: 2, wrong: 4 } })
  const told = (await rowsOf(operator, found.id)).map(({ number, problems }) => [
    number,
    problems.map(({ problem: { code }, cell }) => `${cell} ${code}`),
  ])
  expect(told).toEqual([
    [2, []],
    [3, ["C3 nib_taken"]],
    [4, ["G4 email_taken"]],
    [5, ["C5 repeated"]],
    [6, expect.arrayContaining(["B6 invalid_choice", "G6 invalid_email", "E6 place_unknown"])],
    [7, []],
  ])
  expect(
    (await refused(operator.post(`${base}/${found.id}/run`, { rows: "all" }))).problems,
  ).toMatchObject([{ code: "rows_wrong" }])
  const done = await move(operator, found.id, "run", { rows: "valid" })
  expect(done).toMatchObject({ status: "done", counts: { done: { written: 2 } } })
  expect(await ofNib(good.nib!)).toMatchObject([{ status: "draft" }])
  expect(await ofNib(verified.nib)).toMatchObject([{ status: "verified", id: verified.id }])
  const mails = () => mailsTo(stack, good.contact_email!)
  await expect.poll(async () => (await mails()).length, { timeout: 60_000 }).toBe(1)
  expect((await mails())[0]?.text).toContain("new-password?token=")
})

test("an undo takes back what nobody has touched, and keeps whoever has come", async () => {
  const operator = await actors.curator("admin")
  const [left, came] = [business(), business()]
  const found = await send(operator, csv([left, came]))
  await move(operator, found.id, "run", { rows: "all" })
  const link = async () => {
    const [mail] = await mailsTo(stack, came.contact_email!)
    return /token=([\w.-]+)/.exec(mail?.text ?? "")?.[1]
  }
  await expect.poll(link, { timeout: 60_000 }).toBeDefined()
  await operator.post("/recovery/password/confirm", { token: await link(), password: PASSWORD })
  const undone = await move(operator, found.id, "undo")
  expect(undone).toMatchObject({ status: "undone", counts: { done: { undone: 1, kept: 1 } } })
  expect(await ofNib(left.nib!)).toEqual([])
  expect(await ofNib(came.nib!)).toHaveLength(1)
  // What was taken back can be brought in again.
  expect(await send(operator, csv([left]))).toMatchObject({ counts: { new: 1 } })
})

test("a killed run goes on and makes each business once", async () => {
  const operator = await actors.curator("admin")
  const rows = [business(), business()]
  const found = await send(operator, csv(rows))
  await move(operator, found.id, "run", { rows: "all" })
  // As a process leaves it that was killed between making a business and noting it.
  await withClient(stack.databaseUrl, async (client) => {
    await client.query(
      "update import_row set state = 'waiting', written = null where import_id = $1",
      [found.id],
    )
    await client.query("update import_job set status = 'running' where id = $1", [found.id])
  })
  const again = await settle(operator, found.id)
  expect(again).toMatchObject({ status: "done", counts: { done: { written: 2, failed: 0 } } })
  for (const { nib } of rows) expect(await ofNib(nib!)).toHaveLength(1)
})

test("an account that a killed run left without its business is made anew; one that names nobody stays", async () => {
  const operator = await actors.curator("admin")
  const [half, signingUp] = [business(), business()]
  const found = await send(operator, csv([half, signingUp]))
  await move(operator, found.id, "run", { rows: "all" })
  const identity = `select auth_identity_id as id from provider_identity where entity_id = $1`
  const again = await withClient(stack.databaseUrl, async (client) => {
    // As a process leaves it that was killed between the account and the business.
    for (const { nib } of [half, signingUp]) {
      const [made] = await ofNib(nib!)
      await client.query("delete from notice where key = $1", [`producer_invited:${made?.id}`])
      await client.query("delete from member where producer_id = $1", [made?.id])
      await client.query("delete from producer where id = $1", [made?.id])
    }
    await client.query(`update auth_identity set app_metadata = null where id = (${identity})`, [
      signingUp.contact_email,
    ])
    await client.query(
      "update import_row set state = 'waiting', written = null where import_id = $1",
      [found.id],
    )
    await client.query("update import_job set status = 'running' where id = $1", [found.id])
    return settle(operator, found.id)
  })
  expect(again).toMatchObject({ status: "done", counts: { done: { written: 1, failed: 1 } } })
  expect(await ofNib(half.nib!)).toMatchObject([{ status: "draft" }])
  expect((await rowsOf(operator, found.id)).map(({ problems }) => problems.length)).toEqual([0, 1])
  const { rows } = await withClient(stack.databaseUrl, (client) =>
    client.query(identity, [signingUp.contact_email]),
  )
  expect(rows).toHaveLength(1)
})

test("columns are named once, NIB and address are needed, and formulas are never read", async () => {
  const operator = await actors.curator("admin")
  const { nib, ...one } = business()
  const file = csv([{ ...one, nib: nib! }]).replace('"nib"', '"Nomor usaha"')
  const found = await send(operator, file)
  expect(found).toMatchObject({ status: "mapping" })
  const body = (mapping: (string | null)[]) => ({ mapping, decimal_mark: "." })
  const map = (mapping: (string | null)[]) =>
    operator.post(`${base}/${found.id}/mapping`, body(mapping))
  expect((await refused(map(found.mapping))).problems).toMatchObject([{ field: "mapping" }])
  const whole = found.mapping.map((key) => key ?? "nib")
  const checked = await move(operator, found.id, "mapping", body(whole))
  expect(checked).toMatchObject({ status: "checked", counts: { new: 1 } })
})

test("imports of businesses are the operators' alone", async () => {
  const operator = await actors.curator("admin")
  const found = await send(operator, csv([business()]))
  const others = [await actors.curator("curator"), await actors.producer(), await actors.buyer()]
  for (const own of others) {
    for (const path of [base, `${base}/${found.id}`, `${base}/${found.id}/rows`])
      expect((await refused(own.get(path))).status).toBeGreaterThanOrEqual(401)
    expect((await refused(own.post(`${base}/${found.id}/run`, { rows: "all" }))).status).not.toBe(
      200,
    )
  }
  const producer = await actors.producer()
  expect((await refused(producer.get(`/producer/imports/${found.id}`))).status).toBe(404)
})

test("a template is in the language that is asked for, in both forms", async () => {
  const operator = await actors.curator("admin")
  const template = async (query: string) =>
    (await operator.file(`${base}/template?kind=csv${query}`)).content.toString("utf8")
  expect(await template("")).not.toContain("Nama usaha")
  expect(await template("&locale=id")).toContain("Nama usaha")
  const { type } = await operator.file(`${base}/template?kind=xlsx&locale=ja`)
  expect(type).toContain("spreadsheetml")
})
