import { randomUUID } from "node:crypto"
import { expect, inject, test } from "vitest"
import type { IssuedCheck, IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { currencies } from "@serumpun/domain/money"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, createActors, refused } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"

const stack = inject("stack")
const actors = createActors(stack)

async function issuedFor(client: Client, side: "/store/buyer" | "/producer", of = "") {
  const path = `${side}/documents?limit=100&${of}`
  return (await client.get<{ documents: IssuedView[]; count: number }>(path)).documents
}
const ofBuyer = (client: Client, of = "") => issuedFor(client, "/store/buyer", of)
const check = async ({ check_code }: { check_code: string }) =>
  (await actors.client.get<{ document: IssuedCheck }>(`/store/documents/${check_code}`)).document
const shipment = {
  ...{ carrier: "Samudera", vessel: "Sinar Bintan 12N", transport_number: "SAMU 123456-5" },
  ...{ departs_on: "2027-01-10", arrives_on: null, tracking_url: null, note: null },
}

test("a quote that is sent is a quotation that both sides read in every form, and nobody else", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 60])
  const quote = await quoted(producer, rfq, { freight: 80.5 })
  const [issued] = await ofBuyer(buyer, `rfq_id=${rfq.id}`)
  expect(issued).toMatchObject({
    ...{ kind: "quotation", standing: "stands", quote_id: quote.id, total: quote.totals.total },
    forms: ["pdf", "xml", "csv"],
  })
  expect(issued!.number).toMatch(/^QU-\d{4}-0001$/)
  expect(await issuedFor(producer, "/producer", `rfq_id=${rfq.id}`)).toEqual([issued])

  const path = `/documents/${issued!.id}`
  const pdf = await buyer.file(`/store/buyer${path}/pdf`)
  expect([pdf.type, pdf.content.subarray(0, 5).toString()]).toEqual(["application/pdf", "%PDF-"])
  const again = await producer.file(`/producer${path}/pdf`)
  expect(again.content.equals(pdf.content)).toBe(true)
  const xml = (await buyer.file(`/store/buyer${path}/xml`)).content.toString()
  expect(xml).toContain(`<cbc:ID>${issued!.number}</cbc:ID>`)
  expect(xml).toContain(`currencyID="EUR">${quote.totals.total.toFixed(2)}</cbc:PayableAmount>`)
  const csv = (await producer.file(`/producer${path}/csv`)).content.toString()
  expect(csv).toContain(`\r\ntotal,,,,,,,,,EUR,${quote.totals.total.toFixed(2)},`)

  const [stranger, rival] = [await actors.buyer(), await actors.producer()]
  const operator = await actors.curator("admin")
  for (const form of ["pdf", "xml", "csv", "docx"]) {
    expect((await refused(stranger.file(`/store/buyer${path}/${form}`))).status).toBe(404)
    expect((await refused(rival.file(`/producer${path}/${form}`))).status).toBe(404)
  }
  expect((await refused(buyer.file(`/store/buyer${path}/docx`))).status).toBe(404)
  expect((await refused(actors.client.file(`/store/buyer${path}/pdf`))).status).toBe(401)
  expect((await operator.file(`/admin${path}/csv`)).content.toString()).toBe(csv)
  expect(await ofBuyer(stranger, `rfq_id=${rfq.id}`)).toEqual([])
})

test("what was issued stays as it was when its producer changes afterwards", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const [issued] = await ofBuyer(buyer)
  const path = `/store/buyer/documents/${issued!.id}/pdf`
  const before = await buyer.file(path)
  await producer.post("/producer/me", { contact_name: "Somebody Else", place: "Elsewhere" })
  expect((await buyer.file(path)).content.equals(before.content)).toBe(true)
})

test("a later version takes the place of the one before, and a withdrawal ends it", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const quote = await quoted(producer, rfq, {}, { unit_price: 12 })
  const [second, first] = await ofBuyer(buyer)
  expect(first).toMatchObject({
    ...{ standing: "superseded", ending: "new_version", superseded_by: second!.number },
  })
  expect(second).toMatchObject({ number: expect.stringMatching(/-0002$/), standing: "stands" })
  expect(await check(first!)).toMatchObject({
    standing: "superseded",
    superseded_by: second!.number,
  })
  await producer.post(`/producer/quotes/${quote.id}/withdraw`)
  expect(await check(second!)).toMatchObject({ standing: "void", ending: "withdrawn" })
})

test("a declined quote's quotation is void, and what closing declines too", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  await buyer.post(`/store/buyer/quotes/${quote.id}/decline`, { reason: "price", note: null })
  const [declined] = await ofBuyer(buyer)
  expect(declined).toMatchObject({ standing: "void", ending: "declined" })
})

test("the check page tells what the document says, its checksum, and nothing of buyer or goods", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq)
  const [issued] = await ofBuyer(buyer)
  const found = await check(issued!)
  expect(Object.keys(found).sort()).toEqual(
    [
      ...["kind", "number", "issued_on", "standing", "ending", "ended_on", "superseded_by"],
      ...["valid_until", "currency", "total", "producer_name", "checksum"],
    ].sort(),
  )
  expect(found).toMatchObject({
    ...{ number: issued!.number, total: quote.totals.total, valid_until: quote.valid_until },
    checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect((await refused(check({ check_code: "x".repeat(20) }))).status).toBe(404)
  const page = await fetch(`${stack.storefrontUrl}/de/check/${issued!.check_code}`)
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain(issued!.number)
  expect(html).toContain('content="noindex')
  expect(html).not.toContain("entry.client")
  expect(html).not.toContain("Tanaka")
  const unknown = await fetch(`${stack.storefrontUrl}/en/check/${randomUUID()}`)
  expect(unknown.status).toBe(404)
  expect(await unknown.text()).toContain("No document has this code")
})

test("twenty quotes sent at once have twenty numbers in a row", async () => {
  const { producer, buyer, rfqOf, rfq } = await asked(actors, [100])
  const rfqs = [rfq]
  for (let index = 1; index < 20; index++) rfqs.push(await rfqOf(buyer))
  const drafts = []
  for (const one of rfqs) drafts.push(await quoted(producer, one, { send: false }))
  await Promise.all(drafts.map(({ id }) => producer.post(`/producer/quotes/${id}/send`)))
  const serials = (await ofBuyer(buyer)).map(({ number }) => Number(number.slice(-4)))
  expect(serials.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  // Sent twice, as after a second tap, each has the number that it had.
  await Promise.all(drafts.map(({ id }) => producer.post(`/producer/quotes/${id}/send`)))
  expect(await ofBuyer(buyer)).toHaveLength(20)
})

test("an acceptance issues the proforma invoice once, with the order's own sums", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100, 60])
  const quote = await quoted(producer, rfq, { freight: 12.34, deposit_percent: 33.33 })
  const answers = await Promise.all([1, 2, 3].map(() => accept(buyer, quote)))
  const [{ order } = answers[0]!] = answers
  const issued = await ofBuyer(buyer, `order_id=${order.id}`)
  expect(issued).toMatchObject([
    { kind: "proforma_invoice", total: order.total, standing: "stands", order_id: order.id },
  ])
  const xml = await buyer.file(`/store/buyer/documents/${issued[0]!.id}/xml`)
  expect(xml.content.toString()).toContain(`<cbc:ID>${order.number}</cbc:ID>`)
  expect(xml.content.toString()).toContain(order.totals.deposit.toFixed(2))
  // The quotation was accepted as it is, so it stands.
  const all = await ofBuyer(buyer, `rfq_id=${rfq.id}`)
  expect(all.map(({ kind, standing }) => [kind, standing])).toEqual([
    ["proforma_invoice", "stands"],
    ["quotation", "stands"],
  ])
  await buyer.post(`/store/buyer/orders/${order.id}/cancel`, { note: "Not needed" })
  expect(await check(issued[0]!)).toMatchObject({ standing: "void", ending: "order_cancelled" })
})

test("shipping issues invoice and packing list; the producer may issue them as soon as the goods are ready", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const quote = await quoted(producer, rfq, { deposit_percent: 0 })
  const { order } = await accept(buyer, quote)
  const theirs = `/producer/orders/${order.id}`
  const issue = (kind: string, client: Client = producer) =>
    client.post<{ document: IssuedView }>(`${theirs}/documents`, { kind })
  expect((await refused(issue("commercial_invoice"))).problems).toEqual([
    { field: "status", code: "transition_not_allowed" },
  ])
  expect((await refused(issue("quotation"))).status).toBe(400)
  await producer.post(`${theirs}/ready`, { note: null })
  const rival = await actors.producer()
  expect((await refused(issue("packing_list", rival))).status).toBe(404)
  const asked3 = await Promise.all([1, 2, 3].map(() => issue("commercial_invoice")))
  expect(new Set(asked3.map(({ document }) => document.id)).size).toBe(1)
  await producer.post(`${theirs}/ship`, shipment)
  const issued = await ofBuyer(buyer, `order_id=${order.id}`)
  expect(issued.map(({ kind }) => kind).sort()).toEqual([
    ...["commercial_invoice", "packing_list", "proforma_invoice"],
  ])
  for (const one of issued) expect(one.total).toBe(order.total)
  const list = issued.find(({ kind }) => kind === "packing_list")!
  expect(list.forms).toEqual(["pdf", "csv"])
  const csv = (await buyer.file(`/store/buyer/documents/${list.id}/csv`)).content.toString()
  // Ten bags in a carton of 7 kg net and 8 kg gross.
  expect(csv).toContain(",10,70,80,0.96,")
  expect(csv).not.toContain("EUR")
  expect((await refused(buyer.file(`/store/buyer/documents/${list.id}/xml`))).status).toBe(404)
})

test("a producer sees the draft of a quote, typed or saved, and nobody else's", async () => {
  const { producer, buyer, rfq } = await asked(actors, [100])
  const { rfq: own } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const typed = completeQuote(own.items[0]!.id, { send: false })
  const preview = `/producer/rfqs/${rfq.id}/quotes/preview`
  const { type, content } = await producer.file(preview, typed)
  expect([type, content.subarray(0, 5).toString()]).toEqual(["application/pdf", "%PDF-"])
  expect(
    (await refused(producer.file(preview, { ...typed, valid_until: "2020-01-01" }))).problems,
  ).toEqual([{ field: "valid_until", code: "valid_until_past" }])
  const rival = await actors.producer()
  expect((await refused(rival.file(preview, typed))).status).toBe(404)
  const saved = await quoted(producer, rfq, { send: false })
  expect((await producer.file(`/producer/quotes/${saved.id}/preview`)).type).toBe("application/pdf")
  expect((await refused(rival.file(`/producer/quotes/${saved.id}/preview`))).status).toBe(404)
  expect(await ofBuyer(buyer)).toEqual([])
})

test("in every currency the page of the quote, the order, XML and CSV say the same to the unit", async () => {
  const { producer, buyer, rfqOf } = await asked(actors, [50])
  for (const currency of currencies) {
    const own = await rfqOf(buyer, [70])
    const quote = await quoted(producer, own, { currency, freight: 3 }, { unit_price: 17.7777 })
    const { order } = await accept(buyer, quote)
    const documents = await ofBuyer(buyer, `rfq_id=${own.id}`)
    expect(documents.map(({ total }) => total)).toEqual([order.total, order.total])
    for (const { id } of documents) {
      const xml = (await buyer.file(`/store/buyer/documents/${id}/xml`)).content.toString()
      const csv = (await buyer.file(`/store/buyer/documents/${id}/csv`)).content.toString()
      const [, payable] = /PayableAmount currencyID="\w+">([0-9.]+)</.exec(xml) ?? []
      const [, total] = new RegExp(`\\r\\ntotal,+${currency},([0-9.]+),`).exec(csv) ?? []
      expect([Number(payable), Number(total)]).toEqual([order.total, order.total])
    }
  }
})

test("the importer stands in every form with the address in their own country, VAT and EORI", async () => {
  const { producer, buyer, rfqOf } = await asked(actors, [100])
  const numbers = { vat: "DE136695976", eori: "DE1234567" }
  await buyer.post("/store/buyer/company", { name: "Weber GmbH", country_code: "DE", ...numbers })
  const address = { name: "Store", street: "Kade 3", postal_code: "3011", city: "Rotterdam" }
  const path = "/store/buyer/company/addresses"
  await buyer.post(path, { ...address, country_code: "NL", port: null })
  const seat = { street: "Am Hafen 1", postal_code: "28195", city: "Bremen" }
  await buyer.post(path, { ...address, ...seat, country_code: "DE", port: null })
  const rfq = await rfqOf(buyer)
  await quoted(producer, rfq)
  const [issued] = await ofBuyer(buyer, `rfq_id=${rfq.id}`)
  const read = async (form: string) =>
    (await buyer.file(`/store/buyer/documents/${issued!.id}/${form}`)).content.toString()
  const xml = await read("xml")
  for (const text of ["Weber GmbH", "Am Hafen 1", "28195 Bremen", numbers.vat])
    expect(xml).toContain(text)
  expect(xml).not.toContain("Rotterdam")
  expect((await buyer.file(`/store/buyer/documents/${issued!.id}/pdf`)).type).toBe(
    "application/pdf",
  )
})
