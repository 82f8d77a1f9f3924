import { expect, inject, test } from "vitest"
import { localized } from "@serumpun/domain/locales"
import type { SendRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerListingRow } from "@serumpun/backend/src/contracts/producer.ts"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { neededPacking } from "@serumpun/domain/packing-rules"
import { addDays } from "@serumpun/domain/days"
import {
  completeContent,
  completeRfq,
  createActors,
  freshNib,
  PASSWORD,
  picture,
  refused,
  today,
} from "../support/actors.ts"
import { addCertificate, completeCertificate } from "../support/certificates.ts"

const stack = inject("stack")
const actors = createActors(stack)
const shared = actors.producer()
const { packing: packed } = completeContent()

test.each<[string, Partial<ListingContent>, string, string]>([
  ["an MOQ above the capacity", { capacity_per_month: 40 }, "moq", "moq_above_capacity"],
  ["an MOQ off its multiple", { order_multiple: 7 }, "moq", "moq_not_multiple"],
  [
    "FOB by air",
    { incoterms: [{ rule: "FOB", place: "Tarakan", transport: "air" }] },
    "incoterms.0.rule",
    "incoterm_transport",
  ],
  [
    "tiers that do not fall",
    {
      tiers: [
        { min: 50, max: 99, usd: 10 },
        { min: 100, max: null, usd: 10 },
      ],
    },
    "tiers.1.usd",
    "tiers_not_falling",
  ],
  [
    "no packing",
    { packing: { ...packed, ...Object.fromEntries(neededPacking.map((field) => [field, 0])) } },
    "packing.inner_quantity",
    "packing_required",
  ],
  [
    "a packing without its size",
    { packing: { ...packed, carton_height_cm: 0 } },
    "packing.carton_height_cm",
    "required",
  ],
  [
    "more on a pallet than fits",
    { packing: { ...packed, cartons_per_pallet: 500 } },
    "packing.cartons_per_pallet",
    "packing_pallet_overfull",
  ],
  ["an HS code that does not exist", { hs_code: "9999.99" }, "hs_code", "hs_unknown"],
  [
    "another's certificate",
    { certificate_ids: ["cert_of_somebody"] },
    "certificate_ids.0",
    "certificate_not_yours",
  ],
])("a listing with %s is not submitted", async (_, change, field, code) => {
  const producer = await shared
  const id = await actors.draft(producer, change)
  const { status, problems } = await refused(producer.post(`/producer/listings/${id}/submit`))
  expect(status).toBe(400)
  expect(problems).toContainEqual({ field, code })
  const { listings } = await producer.get<{ listings: ProducerListingRow[] }>("/producer/listings")
  expect(listings.find((row) => row.id === id)?.status, "nothing half-done").toBe("draft")
})

test.each<[string, string, string]>([
  ["5,000 characters", "a".repeat(5000), "too_long"],
  ["a line break", "Rattan bag\nBcc: all", "not_allowed_characters"],
  ["a control character", "Rattan \u0007bag", "not_allowed_characters"],
  ["a zero byte", "Rattan\0bag", "not_allowed_characters"],
])("a title with %s is refused at its field and nothing is saved", async (_, text, code) => {
  const producer = await shared
  const before = await producer.get<{ listings: unknown[] }>("/producer/listings")
  const { title } = completeContent()
  const body = { ...completeContent(), title: { ...title, en: text } }
  const { status, problems } = await refused(producer.post("/producer/listings", body))
  expect(status).toBe(400)
  expect(problems).toContainEqual({ field: "title.en", code })
  const after = await producer.get<{ listings: unknown[] }>("/producer/listings")
  expect(after.listings.length).toBe(before.listings.length)
})

test("a text keeps its signs of comparison and loses what nobody sees", async () => {
  const producer = await shared
  const { title } = completeContent()
  const typed = { ...title, en: "\u202BBag <A4>, \u2068US$\u00A03\u2069 <script>\u202C" }
  const id = await actors.draft(producer, { title: typed })
  const { listing } = await producer.get<ProducerListingAnswer>(`/producer/listings/${id}`)
  expect(listing.content.title.en).toBe("Bag <A4>, US$ 3 <script>")
})
type ProducerListingAnswer = { listing: { content: ListingContent } }

test("numbers are stored as digits of documents, however they are printed", async () => {
  const producer = await shared
  const body = {
    scheme: "p_irt",
    number: "P-IRT No. 206.3302.01.0123\u201128",
    issuer: "Dinkes Bulungan",
    holder_name: "KUB\u00A0Uji",
    holder_kind: "producer",
    scope: localized({ en: "Snacks" }),
    scope_hs: ["1905.90.00", "HS 2008"],
    valid_from: "2026/1/1",
    valid_until: "２０２８－０１－０１",
  }
  const { certificate } = await producer.post<{ certificate: object }>(
    "/producer/certificates",
    body,
  )
  expect(certificate).toMatchObject({
    number: "2063302010123-28",
    holder_name: "KUB Uji",
    scope_hs: ["190590", "2008"],
    valid_from: "2026-01-01",
    valid_until: "2028-01-01",
  })
  await producer.post("/producer/me", { npwp: "01.234.567.8-901.000", contact_phone: "٠٨١٢ ٣٤٥" })
  expect(await producer.get("/producer/me")).toMatchObject({
    npwp: "012345678901000",
    contact_phone: "0812 345",
  })
})

test.each<[string, object, string, string]>([
  ["expired", { valid_until: addDays(today, -1) }, "valid_until", "certificate_expired"],
  ["until 30 February", { valid_until: "2027-02-30" }, "valid_until", "invalid_date"],
  [
    "with dates reversed",
    { valid_from: "2028-02-01" },
    "valid_until",
    "certificate_dates_reversed",
  ],
  [
    "with a P-IRT number of another year",
    { scheme: "p_irt", number: "2063602010123-27", valid_until: "2028-01-01" },
    "number",
    "certificate_number_format",
  ],
])("a certificate %s is refused", async (_, change, field, code) => {
  const body = { ...completeCertificate(), ...change }
  const answer = await refused((await shared).post("/producer/certificates", body))
  expect(answer).toMatchObject({ status: 400 })
  expect(answer.problems).toContainEqual({ field, code })
})

test("a certificate that does not cover the good keeps the listing from review", async () => {
  const producer = await shared
  const certificate = await addCertificate(producer, completeCertificate({ scope_hs: ["1905"] }))
  const id = await actors.draft(producer, { certificate_ids: [certificate] })
  const { problems } = await refused(producer.post(`/producer/listings/${id}/submit`))
  expect(problems).toContainEqual({ field: "certificate_ids.0", code: "certificate_out_of_scope" })
})

const signUp = (change: object) =>
  refused(
    actors.client.post("/store/sign-up-producer", {
      email: `p-${freshNib()}@example.org`,
      password: PASSWORD,
      contact_name: "Dewi",
      contact_phone: "+62 812 0000 0000",
      name: "KUB Uji",
      legal_form: "kub",
      nib: freshNib(),
      province: "ID-KU",
      regency: "Bulungan",
      ...change,
    }),
  )

test("a wrong NIB, a taken NIB and a short password are refused at their fields", async () => {
  expect((await signUp({ nib: "123" })).problems).toContainEqual({
    field: "nib",
    code: "nib_format",
  })
  expect((await signUp({ nib: "1111111111111" })).problems).toContainEqual({
    field: "nib",
    code: "nib_made_up",
  })
  const { nib, email } = await shared
  const e = `again-${freshNib()}@example.org`
  expect((await signUp({ nib, email: e })).problems).toContainEqual({
    field: "nib",
    code: "nib_taken",
  })
  expect((await signUp({ email })).problems).toContainEqual({ field: "email", code: "email_taken" })
  expect((await signUp({ password: "short" })).problems).toContainEqual({
    field: "password",
    code: "password_too_short",
  })
  // Nothing half-written: the address that was refused for its NIB is still free.
  const retry = await actors.client.post("/store/sign-up-producer", {
    email: e,
    password: PASSWORD,
    contact_name: "Dewi",
    contact_phone: "+62 812 0000 0000",
    name: "KUB Uji",
    legal_form: "kub",
    nib: freshNib(),
    province: "ID-KU",
    regency: "Bulungan",
  })
  expect(retry).toHaveProperty("token")
})

test.each<[string, Partial<SendRfq>, number, string, string]>([
  ["below the MOQ", {}, 10, "items.0.quantity", "below_moq"],
  ["off the multiple", {}, 105, "items.0.quantity", "off_multiple"],
  ["needed in the past", { needed_by: addDays(today, -2) }, 100, "needed_by", "date_in_past"],
  ["FOB by air", { transport_mode: "air" }, 100, "incoterm", "incoterm_transport"],
  ["with 5,000 characters", { message: "a".repeat(5000) }, 100, "message", "too_long"],
  ["to nowhere", { destination_country: "" }, 100, "destination_country", "required"],
  ["to no country", { destination_country: "ZZ" }, 100, "destination_country", "country_unknown"],
])("a request %s is refused and not sent", async (_, change, quantity, field, code) => {
  const { id } = await publicListing
  const buyer = await actors.buyer()
  const body = completeRfq([{ listing_id: id, quantity }], change)
  const answer = await refused(buyer.post("/store/buyer/rfqs", body))
  expect(answer.status).toBe(400)
  expect(answer.problems).toContainEqual({ field, code })
  expect((await buyer.get<{ rfqs: unknown[] }>("/store/buyer/rfqs")).rfqs).toEqual([])
})
const publicListing = shared.then((producer) => actors.published(producer))

test.each(["ZZ", "XA", "EU"])("a buyer cannot be at home in %s", async (country_code) => {
  const found = await refused(actors.buyer({ country_code }))
  expect(found.status).toBe(400)
  expect(found.problems).toEqual([{ field: "country_code", code: "country_unknown" }])
})

test("a listing that is not public cannot be asked for", async () => {
  const hidden = await actors.draft(await shared)
  const buyer = await actors.buyer()
  const body = completeRfq([{ listing_id: hidden, quantity: 100 }])
  expect((await refused(buyer.post("/store/buyer/rfqs", body))).problems).toContainEqual({
    field: "items.0.listing_id",
    code: "listing_unavailable",
  })
})

test.each<[string, () => Promise<Buffer>, string, string]>([
  ["an empty file", async () => Buffer.alloc(0), "empty.jpg", "file_empty"],
  [
    "a program that calls itself a picture",
    async () => Buffer.from("MZ\x90\0 not a picture"),
    "photo.jpg",
    "file_type",
  ],
  [
    "an SVG",
    async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "photo.svg",
    "file_type",
  ],
  ["half a JPEG", async () => (await picture()).subarray(0, 300), "photo.jpg", "file_unreadable"],
])("%s is refused as a picture", async (_, content, name, code) => {
  const producer = await shared
  const id = await actors.draft(producer)
  const form = new FormData()
  form.set("file", new Blob([new Uint8Array(await content())]), name)
  const answer = await refused(producer.post(`/producer/listings/${id}/images`, form))
  expect(answer.status).toBe(400)
  expect(answer.problems).toContainEqual({ field: "file", code })
})
