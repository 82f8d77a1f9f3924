import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer } from "@medusajs/framework/utils"
import { addDays, dayIn } from "@serumpun/domain/days"
import { expect, test } from "vitest"
import type { SendWish } from "../../contracts/negotiation"
import { extendQuoteWorkflow } from "./extend-quote"
import { remindOfQuotesWorkflow } from "./remind"
import { sendWishWorkflow } from "./send-wish"

type Row = Record<string, unknown> & { id: string }
type Issued = Record<string, unknown>
type Filters = Record<string, unknown>
const today = dayIn(new Date())
const line = { id: "quol_1", rfq_item_id: "rfqi_1", line: 1, titles: { en: "Sugar" }, unit: "kg" }
const content = { ...line, hs_code: "170290", quantity: 10, unit_price: 2, lead_time_days: 5 }
const open: Row = {
  ...{ id: "quo_1", rfq_id: "rfq_1", producer_id: "prod_1", producer_name: "KUB Uji" },
  ...{ status: "sent", sent_at: new Date(Date.now() - 5 * 86_400_000), version: 1, serial: 1 },
  ...{ created_at: new Date(), currency: "USD", incoterm: "FOB", incoterm_place: "Jakarta" },
  ...{ transport_mode: "sea", valid_until: addDays(today, 3), deposit_percent: 30 },
  ...{ payment_method: "tt", freight: null, insurance: null, sample_price: null },
  ...{ exclusions: null, message: null, lines: [content], idempotency_key: "first" },
}

/** Whether a row has what a filter names; ranges pass, since every row here is within them. */
const fits = (filters: Filters) => (row: Row) =>
  Object.entries(filters).every(
    ([key, wanted]) =>
      wanted === undefined ||
      (typeof wanted === "object" && !Array.isArray(wanted)) ||
      (Array.isArray(wanted) ? wanted : [wanted]).includes(row[key]),
  )
/** Pages end: "after the last one" finds nothing. */
const isNextPage = ({ id }: Filters) => typeof id === "object" && (id as { $gt?: string }).$gt

/** The modules that these workflows use, with one open quote in memory. */
function stage() {
  const quotes: Row[] = [{ ...open }]
  const wishes: Row[] = []
  const notices: Row[] = []
  const issued: Issued[] = []
  const inTransaction = (work: (manager: object) => unknown) => work({})
  const rfq = {
    ...{
      id: "rfq_1",
      buyer_id: "cus_1",
      status: "sent",
      certificates_needed: [],
      answers_max: null,
    },
    needed_by: addDays(today, 50),
  }
  const add = (rows: Row[], row: object, id: string) => {
    const written = { created_at: new Date(), serial: 2, sent_at: null, ...row, id }
    rows.push(written)
    return written
  }
  const container = createMedusaContainer()
  container.register({
    quote: asValue({
      baseRepository_: { transaction: inTransaction },
      listQuotes: async (filters: Filters) =>
        isNextPage(filters) ? [] : quotes.filter(fits(filters)).map((row) => ({ ...row })),
      retrieveQuote: async (id: string) => ({ ...quotes.find((row) => row.id === id) }),
      listRfqs: async () => [rfq],
      retrieveRfq: async () => ({ ...rfq, recipients: [] }),
      listRecipients: async () => [{ id: "rfqr_1" }],
      listRfqItems: async () => [
        { id: "rfqi_1", listing_id: "prod_listing", producer_id: "prod_1" },
      ],
      createQuotes: async (row: object) => add(quotes, row, `quo_${quotes.length + 1}`),
      updateQuotes: async (rows: Row[]) => {
        for (const row of rows) Object.assign(quotes.find(({ id }) => id === row.id) ?? {}, row)
      },
      listRfqAttachments: async () => [],
      listQuoteShares: async () => [],
      listQuoteWishes: async (filters: Filters) => wishes.filter(fits(filters)),
      createQuoteWishes: async (row: object) => add(wishes, row, `quow_${wishes.length + 1}`),
    }),
    trade: asValue({ listExchangeRates: async () => [], listPastRates: async () => [] }),
    exportOrder: asValue({ listExportOrders: async () => [] }),
    company: asValue({ listCompanies: async () => [] }),
    producer: asValue({
      listProducers: async () => [{ id: "prod_1", contact_email: "p@e.org" }],
      retrieveProducer: async () => ({ name: "KUB Uji", province: "ID-BT", nib: "1" }),
    }),
    issuedDocument: asValue({
      baseRepository_: { transaction: inTransaction },
      issue: async (draft: Issued) => ({ id: `idoc_${issued.push(draft)}` }),
      end: async (ended: Issued) => issued.push(ended),
    }),
    notice: asValue({
      baseRepository_: { transaction: inTransaction },
      addNotices: async (rows: Row[]) => notices.push(...rows),
      listNotices: async ({ key }: { key: string[] }) =>
        notices.filter((notice) => key.includes(String(notice.key))),
    }),
    query: asValue({
      graph: async ({ entity }: { entity: string }) => ({ data: rowsOf[entity] ?? [] }),
    }),
    __pg_connection__: asValue({ transaction: inTransaction, raw: async () => {} }),
    locking: asValue({ acquire: async () => {}, release: async () => {} }),
    event_bus: asValue({
      emit: async () => {},
      releaseGroupedEvents: async () => {},
      clearGroupedEvents: async () => {},
    }),
    logger: asValue(console),
  })
  return { container: container as never, quotes, wishes, notices, issued }
}

const scores = {
  quality: 3,
  capacity: 3,
  continuity: 3,
  packaging: 3,
  design: 3,
  sustainability: 3,
}
const assessment = (institution: string) => ({
  ...{ scores, institution, conflict_of_interest: false, created_at: new Date() },
  gates: { legality: true, destination_documents: true },
})
/** What makes the quoted listing public. */
const review = {
  ...{ listing_id: "prod_listing", decided_at: new Date() },
  snapshot: { certificate_ids: [], title: {}, tiers: [], incoterms: [], packing: {} },
  passport: { approved_on: today, valid_until: addDays(today, 99) },
  assessments: [assessment("A"), assessment("B")],
  product: { id: "prod_listing", handle: "sugar", status: "published", external_id: null },
  producer: { id: "prod_1", name: "KUB Uji", handle: "kub-uji", status: "verified" },
}
const rowsOf: Record<string, object[]> = {
  customer: [{ id: "cus_1", email: "b@e.org", metadata: { locale: "ja" } }],
  review: [review],
}
const keys = (rows: Row[]) => rows.map(({ key }) => key)

test("extending sends the same quote with a later day in place of the one before", async () => {
  const { container, quotes, notices, issued } = stage()
  const input = {
    by: { producer_id: "prod_1" },
    quote_id: "quo_1",
    valid_until: addDays(today, 17),
  }
  await extendQuoteWorkflow(container).run({ input })
  await extendQuoteWorkflow(container).run({ input })
  expect(quotes.map(({ status, version }) => [status, version])).toEqual([
    ["superseded", 1],
    ["sent", 2],
  ])
  expect(quotes[1]).toMatchObject({ valid_until: input.valid_until, deposit_percent: 30 })
  expect(keys(notices)).toEqual(["quote_revised:quo_2"])
  expect(issued).toMatchObject([
    { subject: "quotation:quo_2", content: { valid_until: input.valid_until, locale: "ja" } },
    { quote_id: "quo_1", ending: "new_version", superseded_by: "idoc_1" },
  ])
})

test("a wish is written once with its notice, and the quote stays as it is", async () => {
  const { container, quotes, wishes, notices } = stage()
  const wish: SendWish = {
    ...{ idempotency_key: "12345678", message: "A larger lot?", incoterm: null },
    ...{ incoterm_place: null, valid_until: null },
    lines: [{ rfq_item_id: "rfqi_1", quantity: 20, unit_price: null }],
  }
  const input = { by: { buyer_id: "cus_1" }, quote_id: "quo_1", wish }
  await sendWishWorkflow(container).run({ input })
  await sendWishWorkflow(container).run({ input })
  expect([wishes.length, quotes[0]?.status]).toEqual([1, "sent"])
  expect(keys(notices)).toEqual(["wish_received:quow_1"])
})

test("a reminder is written once however often it is looked for", async () => {
  const { container, notices } = stage()
  await remindOfQuotesWorkflow(container).run()
  await remindOfQuotesWorkflow(container).run()
  expect(notices).toMatchObject([
    { key: "quote_ends_soon:quo_1:3", recipient: "b@e.org", locale: "ja" },
  ])
})
