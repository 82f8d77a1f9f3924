import type { ListingSheet } from "@serumpun/backend/src/contracts/listing-import.ts"
import type {
  ProducerListing,
  ProducerListingRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale } from "@serumpun/domain/locales"
import { Client as Database } from "pg"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, refused } from "../support/actors.ts"
import { rowsOf, sendFile, settled } from "../support/imports.ts"

const actors = createActors(inject("stack"))

const headings =
  "Nomor Anda;Judul (Indonesia);Kategori;Tahap pengolahan;Satuan;Provinsi;Pesanan minimum;Harga 1 (USD per satuan)"
const goods = (number: number | string, title: string, moq = "1.000", price = "3,5") =>
  `${number};${title};Gula aren dan kelapa;finished;kg;Banten;${moq};${price}`
const csv = (...rows: string[]) => [headings, ...rows].join("\r\n")

async function titles(own: Client): Promise<string[]> {
  const { listings } = await own.get<{ listings: ProducerListingRow[] }>(
    "/producer/listings?limit=100&locale=id",
  )
  return listings.map(({ title }) => title).sort()
}
const read = async (own: Client, id: string) =>
  (await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing

test("a file is checked, its right rows become drafts, and all of it is taken back", async () => {
  const own = await actors.producer()
  const file = csv(
    goods(1, "Gula semut"),
    goods(2, "", "ten"),
    goods(3, "=1+1 gula", "500"),
    goods(3, "Nomor sama"),
  )
  const { id, decimal_mark } = await sendFile(own, file)
  expect(decimal_mark).toBe(",")
  const checked = await settled(own, id)
  expect(checked).toMatchObject({
    status: "checked",
    counts: { new: 2, wrong: 2, changed: 0, unchanged: 0, unchecked: 0 },
  })
  const wrong = await rowsOf(own, id, "&outcome=wrong")
  expect(wrong.map(({ problems }) => problems)).toEqual([
    [
      { problem: { field: "moq", code: "not_a_number" }, cell: "G3", value: "ten" },
      { problem: { field: "title.id", code: "required" }, cell: "B3", value: "" },
    ],
    [{ problem: { field: "external_id", code: "repeated" }, cell: "A5", value: "3" }],
  ])
  expect(
    (await refused(own.post(`/producer/imports/${id}/run`, { rows: "all" }))).problems,
  ).toEqual([{ field: "rows", code: "rows_wrong" }])
  expect(await titles(own)).toEqual([])
  const tap = () => own.post(`/producer/imports/${id}/run`, { rows: "valid" })
  await Promise.all([tap(), tap(), tap()])
  expect(await settled(own, id)).toMatchObject({
    status: "done",
    counts: { done: { written: 2, waiting: 0, failed: 0 } },
  })
  await tap()
  expect(await titles(own)).toEqual(["=1+1 gula", "Gula semut"])
  const [first] = await rowsOf(own, id, "&state=written")
  const { content, status } = await read(own, first!.listing_id!)
  expect(status).toBe("draft")
  expect(content).toMatchObject({
    ...{ moq: 1000, category: "food/sugar", province: "ID-BT" },
    tiers: [{ min: 1000, max: null, usd: 3.5 }],
  })
  await own.post(`/producer/listings/${first!.listing_id}`, { place: "Lebak" })
  await own.post(`/producer/imports/${id}/undo`)
  const undone = await settled(own, id)
  expect(undone).toMatchObject({ status: "undone", counts: { done: { undone: 1, kept: 1 } } })
  expect(await titles(own)).toEqual(["Gula semut"])
  expect((await rowsOf(own, id, "&state=kept")).map(({ title }) => title)).toEqual(["Gula semut"])
})

test("what was taken out comes back: unchanged as it was, changed where a cell was changed, and back again", async () => {
  const own = await actors.producer()
  const everywhere = (text: string) => inEveryLocale(() => text)
  const listing_id = await actors.draft(own, { title: everywhere('Keranjang; "besar"') })
  await actors.submitted(own, { title: everywhere("Dalam kurasi") })
  const sheet = await own.get<ListingSheet>("/producer/listing-sheet")
  expect(sheet.count).toBe(2)
  const write = (rows: ListingSheet["rows"]) =>
    [sheet.columns, ...rows]
      .map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(","))
      .join("\n")
  const { id } = await sendFile(own, write(sheet.rows))
  expect((await settled(own, id)).counts).toMatchObject({ unchanged: 1, wrong: 1 })
  const before = (await read(own, listing_id)).content
  const changed = sheet.rows.map((row) =>
    row.map((cell, at) => (sheet.columns[at] === "moq" ? 200 : cell)),
  )
  const again = await sendFile(own, write(changed))
  const checked = await settled(own, again.id)
  expect(checked.counts).toMatchObject({ changed: 1, wrong: 1, new: 0 })
  await own.post(`/producer/imports/${again.id}/run`, { rows: "valid" })
  expect((await settled(own, again.id)).status).toBe("done")
  const written: ListingContent = (await read(own, listing_id)).content
  expect(written).toMatchObject({ moq: 200, images: before.images })
  await own.post(`/producer/imports/${again.id}/undo`)
  await settled(own, again.id)
  expect((await read(own, listing_id)).content).toEqual(before)
})

test("headings that nobody knows are asked for, and remembered", async () => {
  const own = await actors.producer()
  const file = "Nama barang,Kelompok,Tahap,Jual per,Di mana\nKopi,Kopi,raw,kg,Bengkulu"
  const sent = await sendFile(own, file)
  expect(sent).toMatchObject({ status: "mapping", mapping: [null, null, null, null, null] })
  const map = (mapping: (string | null)[]) =>
    own.post(`/producer/imports/${sent.id}/mapping`, { mapping, decimal_mark: "." })
  const codes = async (mapping: (string | null)[]) =>
    (await refused(map(mapping))).problems.map(({ field, code }) => `${field} ${code}`)
  expect(await codes([null, null, null, null, "place"])).toEqual(["mapping title_column"])
  expect(await codes(["title.id", "title.id", null, null, null])).toEqual([
    "mapping.1 column_twice",
  ])
  expect(await codes(["title.id", "nothing", null, null, null])).toEqual([
    "mapping.1 invalid_choice",
  ])
  const mapping = ["title.id", "category", "processing_stage", "unit", "province"]
  await map(mapping)
  expect((await settled(own, sent.id)).counts).toMatchObject({ new: 1, wrong: 0 })
  expect(await sendFile(own, file)).toMatchObject({ status: "checking", mapping })
})

test("another producer's imports and listings are not there", async () => {
  const [own, other] = [await actors.producer(), await actors.producer()]
  const { id } = await sendFile(own, csv(goods(7, "Milik sendiri")))
  await settled(own, id)
  const path = `/producer/imports/${id}`
  const status = async (asked: Promise<unknown>) => (await refused(asked)).status
  expect(await status(other.get(path))).toBe(404)
  expect(await status(other.get(`${path}/rows`))).toBe(404)
  expect(await status(other.post(`${path}/run`, { rows: "valid" }))).toBe(404)
  expect(await status(other.post(`${path}/undo`))).toBe(404)
  await own.post(`${path}/run`, { rows: "all" })
  const [row] = (await settled(own, id), await rowsOf(own, id))
  const { handle } = (await own.get<ListingSheet>("/producer/listing-sheet")).rows.map((cells) => ({
    handle: cells[1],
  }))[0]!
  // The same number is another listing for another producer, the same address is taken.
  const theirs = await sendFile(
    other,
    `external_id,handle,title.id,category,processing_stage,unit,province\n7,${handle},Lain,food/sugar,raw,kg,ID-BT\n7,,Lain,food/sugar,raw,kg,ID-BT`,
  )
  await settled(other, theirs.id)
  const rows = await rowsOf(other, theirs.id)
  expect(rows.map(({ outcome, listing_id }) => [outcome, listing_id])).toEqual([
    ["wrong", null],
    ["wrong", null],
  ])
  expect(rows[0]?.problems[0]?.problem.field).toBe("handle")
  expect(row?.state).toBe("written")
})

test("work that a killed process has left half done goes on, and makes nothing twice", async () => {
  const own = await actors.producer()
  const { id } = await sendFile(own, csv(...[1, 2, 3].map((at) => goods(at, `Barang ${at}`))))
  await settled(own, id)
  await own.post(`/producer/imports/${id}/run`, { rows: "all" })
  await settled(own, id)
  const [first, second] = await rowsOf(own, id)
  const database = new Database({ connectionString: inject("stack").databaseUrl })
  await database.connect()
  // As a process leaves it that ends after making a product, and one that ends before it.
  const ids = [first!.listing_id, second!.listing_id]
  await database.query("delete from review where listing_id = any($1)", [ids])
  await database.query("delete from product where id = $1", [second!.listing_id])
  await database.query(
    "update import_row set state = 'waiting' where import_id = $1 and listing_id = any($2)",
    [id, ids],
  )
  await database.query("update import_job set status = 'running' where id = $1", [id])
  expect((await settled(own, id)).counts.done).toMatchObject({ written: 3, waiting: 0 })
  expect(await titles(own)).toEqual(["Barang 1", "Barang 2", "Barang 3"])
  const { rows } = await database.query(
    "select external_id from product where id in (select listing_id from review where producer_id = $1) and deleted_at is null",
    [own.id],
  )
  expect(rows).toHaveLength(3)
  await database.end()
})

test("files that are none are refused with the way out", async () => {
  const own = await actors.producer()
  const codes = async (content: string, name: string) =>
    (await refused(sendFile(own, content, name))).problems.map(({ code }) => code)
  expect(await codes("", "empty.csv")).toEqual(["file_empty"])
  expect(await codes("%PDF-1.7", "list.xlsx")).toEqual(["sheet_type"])
  expect(await codes("PK\u0003\u0004 nothing", "list.xlsx")).toEqual(["file_unreadable"])
  expect(await codes(`a\n${"1\n".repeat(10_001)}`, "long.csv")).toEqual(["sheet_rows"])
})
