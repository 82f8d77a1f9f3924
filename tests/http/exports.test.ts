import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import type { SheetExportView } from "@serumpun/backend/src/contracts/sheet.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { listingColumns } from "@serumpun/domain/sheet/listing-columns"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, refused } from "../support/actors.ts"
import { rowsOf, sendFile, settled } from "../support/imports.ts"

const stack = inject("stack")
const actors = createActors(stack)

const text = async (own: Client, path: string) => (await own.file(path)).content.toString("utf8")
/** Agencies take the register out meanwhile. */
const newest = async (own: Client) =>
  (await own.get<{ exports: SheetExportView[] }>("/admin/exports?limit=20")).exports.find(
    ({ subject }) => subject !== "business",
  )

test("operators take businesses out with everything but the bank account, and it is written down", async () => {
  const operator = await actors.curator("admin")
  const own = await actors.producer()
  const account = { bank: "BRI", number: "7712345678901", holder: "Sri Halus Wahyuni" }
  await own.post("/producer/bank-account", account)
  const name = '=HYPERLINK("http://x") 田中 سلة'
  await withClient(stack.databaseUrl, (client) =>
    client.query("update producer set name = $1, province = 'ID-PE' where id = $2", [name, own.id]),
  )
  const csv = await text(operator, "/admin/exports/producers?status=verified&province=ID-PE")
  const line = csv.split("\r\n").find((one) => one.includes(own.nib))
  expect(line).toContain(`"'=HYPERLINK(""http://x"") 田中 سلة"`)
  expect(line).toMatch(/^verified,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d,/)
  expect(line).toContain(own.email)
  for (const secret of [account.number, account.number.slice(-4), account.holder])
    expect(csv).not.toContain(secret)
  expect(await newest(operator)).toMatchObject({
    ...{ subject: "producer", kind: "csv", status: "verified", province: "ID-PE" },
    rows: csv.trim().split("\r\n").length - 1,
    actor_name: "Operator",
  })
  expect(await text(operator, "/admin/exports/producers?status=draft")).not.toContain(own.nib)
})

test("an XLSX file of businesses is one that an import knows the columns of", async () => {
  const operator = await actors.curator("admin")
  await actors.producer()
  const { content, type } = await operator.file("/admin/exports/producers?kind=xlsx&locale=ja")
  expect(type).toContain("spreadsheetml")
  const form = new FormData()
  form.set("file", new Blob([new Uint8Array(content)]), "producers.xlsx")
  const { import: found } = await operator.post<{ import: ImportView }>(
    "/admin/producer-imports",
    form,
  )
  expect(found.kind).toBe("xlsx")
  expect(found.mapping).toEqual([null, null, null, ...producerColumns.map(({ key }) => key)])
  // Rows are counted before the first one leaves, and other tests sign businesses up meanwhile.
  expect(found.rows).toBeGreaterThanOrEqual((await newest(operator))?.rows ?? Infinity)
})

test("a listing that operators take out is what its producer sees; a draft is nobody else's", async () => {
  const operator = await actors.curator("admin")
  const own = await actors.producer()
  const title = inEveryLocale(() => "@Tikar; サゴ سلة")
  const { handle } = await actors.published(own, { title, province: "ID-PE" })
  const draft = await actors.draft(own, { title, province: "ID-PE" })
  const narrowed = "status=approved&province=ID-PE"
  const csv = await text(operator, `/admin/exports/listings?${narrowed}`)
  expect(csv).toContain(handle)
  expect(csv).toContain("'@Tikar; サゴ سلة")
  const { handle: hidden } = (
    await own.get<{ listing: { handle: string } }>(`/producer/listings/${draft}`)
  ).listing
  expect(await text(operator, "/admin/exports/listings")).not.toContain(hidden)
  expect(await text(operator, "/admin/exports/listings?province=ID-AC")).not.toContain(handle)
  // Its own producer's import finds nothing to change in either form.
  for (const kind of ["csv", "xlsx"]) {
    const { content } = await operator.file(
      `/admin/exports/listings?${narrowed}&kind=${kind}&locale=id`,
    )
    const sent = await sendFile(own, new Uint8Array(content), `listings.${kind}`)
    const keys = listingColumns.map(({ key }) => key)
    expect(sent.mapping).toEqual([null, null, null, ...keys])
    const mapping = { mapping: sent.mapping, decimal_mark: "." }
    await own.post(`/producer/imports/${sent.id}/mapping`, mapping)
    await settled(own, sent.id)
    const mine = (await rowsOf(own, sent.id)).filter(({ title }) => title?.includes("サゴ"))
    expect(mine.map(({ outcome }) => outcome)).toEqual(["unchanged"])
  }
  expect((await newest(operator))?.kind).toBe("xlsx")
})

test("a status or region that nobody knows is refused, and nothing is written down", async () => {
  const operator = await actors.curator("admin")
  const before = await newest(operator)
  for (const query of ["producers?status=draftt", "listings?status=draft", "listings?province=XX"])
    expect((await refused(operator.file(`/admin/exports/${query}`))).status).toBe(400)
  expect(await newest(operator)).toEqual(before)
})

test("exports are the operators' alone", async () => {
  const others = [await actors.curator("curator"), await actors.producer(), await actors.buyer()]
  for (const own of others)
    for (const path of ["", "/producers", "/listings"])
      expect((await refused(own.file(`/admin/exports${path}`))).status).toBeGreaterThanOrEqual(401)
})
