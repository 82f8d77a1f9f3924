import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Locale } from "@serumpun/domain/locales"
import { nextSampleMoves, waitsFor } from "@serumpun/domain/sample/samples"
import type { SampleStatus } from "@serumpun/domain/statuses"
import type { SamplesQuery, SampleView } from "../contracts/sample"
import { SAMPLE_MODULE } from "../modules/sample"
import type SampleModuleService from "../modules/sample/service"
import { allOf, pageOfIds, inOrder } from "./lists/run-sql"
import { readOrder } from "./order"
import { type OrderOwner } from "./order-row"
import { textIn } from "./public-shapes"
import { readBuyers } from "./rfq"
import { goodsOf, type SampleRow, sampleNumber } from "./sample-agreed"

type EntryRow = Awaited<ReturnType<SampleModuleService["retrieveSampleEntry"]>>
type Asked = { reader: OrderOwner; locale: Locale }

const sampleModule = (container: MedusaContainer) =>
  container.resolve<SampleModuleService>(SAMPLE_MODULE)

const sideOf = (reader: OrderOwner) => ("buyer_id" in reader ? "buyer" : "producer")

/** Samples of one side: those that wait for it first, then the newest. */
export async function listSamples(
  container: MedusaContainer,
  asked: Asked,
  query: SamplesQuery,
): Promise<{ samples: SampleView[]; count: number }> {
  const { reader } = asked
  const own =
    "buyer_id" in reader
      ? { sql: "s.buyer_id = ?", values: [reader.buyer_id] }
      : { sql: "s.producer_id = ?", values: [reader.producer_id] }
  const where = allOf([
    own,
    { sql: "s.deleted_at is null", values: [] },
    query.status ? { sql: "s.status = ?", values: [query.status] } : null,
    query.rfq_id ? { sql: "s.rfq_id = ?", values: [query.rfq_id] } : null,
  ])
  const waiting = waitsFor(sideOf(reader)).map((status) => `'${status}'`)
  const order = `s.status not in (${waiting.join(", ")}), s.created_at desc, s.id desc`
  const page = { limit: query.limit, offset: query.offset }
  const from = { from: "sample s", where, id: "s.id", order }
  const { ids, count } = await pageOfIds(container, from, page)
  if (ids.length === 0) return { samples: [], count }
  const found = await sampleModule(container).listSamples({ id: ids }, { take: ids.length })
  return { samples: await toViews(container, inOrder(ids, found), asked), count }
}

/** How many samples wait for a side. */
export async function countWaitingSamples(
  container: MedusaContainer,
  reader: OrderOwner,
): Promise<number> {
  const filters = { ...reader, status: [...waitsFor(sideOf(reader))] }
  const [, count] = await sampleModule(container).listAndCountSamples(filters, { take: 1 })
  return count
}

/** @throws NOT_FOUND when it does not exist or belongs to somebody else */
export async function readSample(
  container: MedusaContainer,
  id: string,
  asked: Asked,
): Promise<SampleView> {
  const row = await readSampleRow(container, id, asked.reader)
  const [[view], others, order] = await Promise.all([
    toViews(container, [row], asked),
    readOthers(container, row, asked.reader),
    row.order_id ? readOrder(container, row.order_id, asked.reader, asked.locale) : null,
  ])
  return { ...view!, others, order }
}

/** What one asking has become, oldest number first. */
export async function readAskedSamples(
  container: MedusaContainer,
  ids: string[],
  asked: Asked,
): Promise<SampleView[]> {
  const rows = await sampleModule(container).listSamples(
    { id: ids, ...asked.reader },
    { order: { serial: "ASC" }, take: ids.length },
  )
  return toViews(container, rows, asked)
}

/** @throws NOT_FOUND when it does not exist or belongs to somebody else */
export async function readSampleRow(
  container: MedusaContainer,
  id: string,
  reader: OrderOwner | Record<string, never>,
): Promise<SampleRow> {
  const [row] = await sampleModule(container).listSamples({ id, ...reader }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sample")
  return row
}

/** Whether the buyer of an RFQ has approved a sample of that producer. */
export async function hasApprovedSample(
  container: MedusaContainer,
  of: { rfq_id: string; producer_id: string },
): Promise<boolean> {
  const filters = { ...of, status: "approved" as const }
  return (await sampleModule(container).listSamples(filters, { take: 1 })).length > 0
}

/** Producers do not learn who else was asked. */
async function readOthers(
  container: MedusaContainer,
  { id, buyer_id, idempotency_key }: SampleRow,
  reader: OrderOwner,
): Promise<SampleView["others"]> {
  if ("producer_id" in reader) return []
  const rows = await sampleModule(container).listSamples(
    { buyer_id, idempotency_key, id: { $ne: id } },
    { order: { serial: "ASC" }, take: 50 },
  )
  return rows.map((row) => ({
    ...{ id: row.id, number: sampleNumber(row), producer_name: row.producer_name },
  }))
}

async function toViews(
  container: MedusaContainer,
  rows: SampleRow[],
  { reader, locale }: Asked,
): Promise<SampleView[]> {
  if (rows.length === 0) return []
  const [entries, buyers] = await Promise.all([
    sampleModule(container).listSampleEntries(
      { sample_id: rows.map(({ id }) => id) },
      { order: { created_at: "ASC", id: "ASC" }, take: 5000 },
    ),
    readBuyers(
      container,
      rows.map(({ buyer_id }) => buyer_id),
    ),
  ])
  return rows.map((row) => {
    const buyer = buyers.get(row.buyer_id)
    return {
      ...toFields(row, locale),
      buyer_company: buyer?.company || buyer?.name || "",
      others: [],
      order: null,
      entries: entries.filter(({ sample_id }) => sample_id === row.id).map(toEntry),
      moves: nextSampleMoves(row.status as SampleStatus, sideOf(reader)),
    }
  })
}

function toFields(row: SampleRow, locale: Locale) {
  return {
    id: row.id,
    number: sampleNumber(row),
    status: row.status as SampleStatus,
    asked_at: new Date(row.created_at).toISOString(),
    producer_id: row.producer_id,
    producer_name: row.producer_name,
    rfq_id: row.rfq_id,
    goods: goodsOf(row).map(({ listing_id, handle, titles, unit, note, price }) => ({
      ...{ listing_id, handle, unit, note, price },
      title: textIn(titles, locale),
    })),
    recipient: row.recipient,
    street: row.street,
    postal_code: row.postal_code,
    city: row.city,
    country: row.country,
    phone: row.phone,
    purpose: row.purpose,
    currency: row.currency,
    courier_cost: row.courier_cost,
    total: row.total,
    courier: row.courier,
    dispatch_days: row.dispatch_days,
    dispatched_on: row.dispatched_on,
    tracking_number: row.tracking_number,
    tracking_url: row.tracking_url,
  }
}

const toEntry = ({ id, status, actor, actor_name, note, created_at }: EntryRow) => ({
  id,
  status: status as SampleStatus,
  actor,
  actor_name,
  note,
  made_at: new Date(created_at).toISOString(),
})
