import { asValue } from "@medusajs/framework/awilix"
import { createMedusaContainer, MedusaError } from "@medusajs/framework/utils"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { Move } from "@serumpun/domain/negotiation"
import type { QuoteStatus, RfqStatus } from "@serumpun/domain/statuses"
import { expect, test } from "vitest"
import type { ProblemsError } from "../problems"
import { moveRfqWorkflow } from "./move-rfq"
import type { Mover } from "./steps/find-rfq"

type QuoteRow = { id: string; producer_id: string; status: QuoteStatus; valid_until: string }
type Filters = { id?: string | string[]; producer_id?: string }
const today = dayIn(new Date())
const buyer: Mover = { buyer_id: "cus_1" }
const producer: Mover = { producer_id: "prod_1" }

/** What a notice of a quote reads beside its status. */
const blank = { lines: [], currency: "USD", created_at: new Date(), version: 1, deposit_percent: 0 }

/** The modules that the workflow uses, with one RFQ and two quotes in memory. */
function stage({ breaks = false } = {}) {
  const rfq = { id: "rfq_1", buyer_id: "cus_1", status: "sent" as RfqStatus, needed_by: today }
  const quotes: QuoteRow[] = ["prod_1", "prod_2"].map((producer_id, index) => ({
    id: `quo_${index + 1}`,
    producer_id,
    status: "sent",
    valid_until: addDays(today, 5),
  }))
  const events: string[] = []
  const inTransaction = (work: (manager: object) => unknown) => work({})
  const rowsOf = (filters: Filters) =>
    quotes.filter(
      ({ id, producer_id }) =>
        (filters.id === undefined || [filters.id].flat().includes(id)) &&
        (filters.producer_id ?? producer_id) === producer_id,
    )
  const quoteModule = {
    baseRepository_: { transaction: inTransaction },
    listQuotes: async (filters: Filters) =>
      rowsOf(filters).map((row) => ({ ...row, ...blank, rfq_id: "rfq_1" })),
    listRfqs: async ({ buyer_id }: { buyer_id?: string }) =>
      !buyer_id || buyer_id === rfq.buyer_id ? [{ ...rfq }] : [],
    listRfqAttachments: async () => [],
    listQuoteShares: async () => [],
    listQuoteWishes: async () => [],
    listRecipients: async ({ producer_id }: { producer_id: string }) =>
      quotes.filter((quote) => quote.producer_id === producer_id),
    retrieveRfq: async () => ({ ...rfq, recipients: [] }),
    updateQuotes: async (rows: QuoteRow[]) => {
      for (const row of rows)
        Object.assign(quotes.find(({ id }) => id === row.id) ?? {}, { status: row.status })
    },
    updateRfqs: async ([row]: [{ status: RfqStatus }]) =>
      Object.assign(rfq, { status: row.status }),
  }
  const held = new Set<string>()
  const ended: { quote_id: string; ending: string }[] = []
  const issuedModule = {
    baseRepository_: { transaction: inTransaction },
    end: async (one: { quote_id: string; ending: string }) => ended.push(one),
    standAgain: async ({ quote_id }: { quote_id: string }) =>
      ended.splice(
        ended.findIndex((one) => one.quote_id === quote_id),
        1,
      ),
  }
  const container = createMedusaContainer()
  container.register({
    quote: asValue(quoteModule),
    issuedDocument: asValue(issuedModule),
    company: asValue({ listCompanies: async () => [] }),
    producer: asValue({ listProducers: async () => [] }),
    query: asValue({ graph: async () => ({ data: [] }) }),
    __pg_connection__: asValue({ transaction: inTransaction, raw: async () => {} }),
    locking: asValue({
      acquire: async (key: string) => {
        if (held.has(key)) throw new MedusaError(MedusaError.Types.CONFLICT, "taken")
        held.add(key)
      },
      release: async (key: string) => held.delete(key),
    }),
    event_bus: asValue({
      emit: async (sent: { name: string }[]) => {
        if (breaks) throw new Error("The bus is away")
        events.push(...sent.map(({ name }) => name))
      },
      releaseGroupedEvents: async () => {},
      clearGroupedEvents: async () => {},
    }),
    logger: asValue(console),
  })
  const move = (by: Mover, ...moves: Move[]) =>
    moveRfqWorkflow(container as never).run({ input: { by, rfq_id: "rfq_1", moves } })
  const state = () => [rfq.status, ...quotes.map(({ status }) => status)]
  const endings = () => ended.map(({ quote_id, ending }) => [quote_id, ending])
  return { move, state, events, held, endings }
}

/** Where the thing stands, as the refusal says; Medusa hands errors on as plain objects. */
const stateTold = (request: Promise<unknown>) =>
  request.then(
    () => null,
    (error: Partial<ProblemsError>) => error.problems?.[0]?.params?.from ?? error,
  )

test("a move writes its statuses, tells of them and gives the lock back", async () => {
  const { move, state, events, held, endings } = stage()
  await move(producer, { kind: "withdraw", quote_id: "quo_1" })
  expect(state()).toEqual(["sent", "withdrawn", "sent"])
  await move(buyer, { kind: "accept", quote_id: "quo_2" })
  await move(buyer, { kind: "close", reason: "other_quote", note: null })
  expect(state()).toEqual(["closed", "withdrawn", "accepted"])
  expect(events).toEqual(["quote.withdrawn", "quote.accepted", "rfq.closed"])
  // What was accepted stays as it says.
  expect(endings()).toEqual([["quo_1", "withdrawn"]])
  expect([...held]).toEqual([])
})

test("of an acceptance, a withdrawal and a refusal at once, one wins and the others hear it", async () => {
  for (let round = 0; round < 20; round += 1) {
    const { move, state } = stage()
    const rivals: [Mover, Move][] = [
      [buyer, { kind: "accept", quote_id: "quo_1" }],
      [producer, { kind: "withdraw", quote_id: "quo_1" }],
      [buyer, { kind: "decline", quote_id: "quo_1", reason: "price", note: null }],
    ]
    const turned = rivals.map((_, index) => rivals[(index + round) % rivals.length]!)
    const told = await Promise.all(turned.map(([by, one]) => stateTold(move(by, one))))
    const [, status] = state()
    expect(told.filter((from) => from === null)).toHaveLength(1)
    expect(told.filter((from) => from === status)).toHaveLength(2)
  }
})

test("a stranger finds nothing, and nobody's quote is moved by another", async () => {
  const { move, state } = stage()
  const notFound = { type: MedusaError.Types.NOT_FOUND }
  await expect(move({ buyer_id: "cus_2" }, { kind: "cancel" })).rejects.toMatchObject(notFound)
  await expect(
    move({ producer_id: "prod_3" }, { kind: "withdraw", quote_id: "quo_1" }),
  ).rejects.toMatchObject(notFound)
  await expect(move(producer, { kind: "withdraw", quote_id: "quo_2" })).rejects.toMatchObject(
    notFound,
  )
  expect(state()).toEqual(["sent", "sent", "sent"])
})

test("what fails after the writing is undone, all of it", async () => {
  const { move, state, held, endings } = stage({ breaks: true })
  await expect(move(buyer, { kind: "cancel" })).rejects.toThrow("The bus is away")
  expect(endings()).toEqual([])
  expect(state()).toEqual(["sent", "sent", "sent"])
  expect([...held]).toEqual([])
})
