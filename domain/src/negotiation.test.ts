import fc from "fast-check"
import { expect, test } from "vitest"
import { addDays } from "./days.js"
import {
  applyTransitions,
  checkEnding,
  closeReasons,
  declineReasons,
  planMove,
  statusOn,
  type Move,
  type NegotiatedQuote,
  type Negotiation,
} from "./negotiation.js"
import { canTransition, nextStatuses } from "./statuses.js"

const today = "2026-11-27"
const quote = (fields: Partial<NegotiatedQuote> = {}): NegotiatedQuote => ({
  id: "quo_1",
  producer_id: "prod_1",
  status: "sent",
  valid_until: today,
  ...fields,
})
const open = (quotes: NegotiatedQuote[], rfq: Partial<Negotiation["rfq"]> = {}): Negotiation => ({
  rfq: { status: "sent", needed_by: "2027-02-01", ...rfq },
  quotes,
})
const decline = { kind: "decline", reason: "price", note: null } as const

test("a quote holds on its last day and is over on the next, also before anybody wrote so", () => {
  for (const kind of ["accept", "withdraw"] as const) {
    const move = { kind, quote_id: "quo_1" }
    expect(planMove(open([quote()]), move, today).problem).toBeUndefined()
    const late = planMove(open([quote()]), move, addDays(today, 1))
    expect(late.problem?.params).toMatchObject({ thing: "quote", from: "expired" })
  }
})

test("what was decided is told to whoever comes second", () => {
  for (const [status, move] of [
    ["withdrawn", { kind: "accept", quote_id: "quo_1" }],
    ["accepted", { kind: "withdraw", quote_id: "quo_1" }],
    ["accepted", { kind: "accept", quote_id: "quo_1" }],
    ["superseded", { ...decline, quote_id: "quo_1" }],
  ] as [NegotiatedQuote["status"], Move][]) {
    const { problem } = planMove(open([quote({ status })]), move, today)
    expect(problem).toMatchObject({
      code: "transition_not_allowed",
      params: { thing: "quote", from: status },
    })
  }
})

test("nothing is sent to a request that has ended, after an acceptance or after the last day", () => {
  const send: Move = { kind: "send", quote_id: "new" }
  const draft = quote({ id: "new", status: "draft" })
  for (const status of ["closed", "cancelled", "expired"] as const)
    expect(planMove(open([draft], { status }), send, today).problem?.params).toMatchObject({
      thing: "rfq",
      from: status,
    })
  const bought = open([quote({ status: "accepted" }), draft])
  expect(planMove(bought, send, today).problem?.params).toMatchObject({ from: "accepted" })
  const late = planMove(open([draft]), send, addDays(today, 1))
  expect(late.problem).toEqual({ field: "valid_until", code: "valid_until_past" })
})

test("closing declines what is open for the same reason and leaves what is decided", () => {
  const ending = { reason: "bought_elsewhere", note: "In Lampung" } as const
  const quotes = [
    quote(),
    quote({ id: "over", valid_until: "2026-11-26" }),
    quote({ id: "bought", status: "accepted" }),
    quote({ id: "draft", status: "draft" }),
  ]
  const { transitions } = planMove(open(quotes), { kind: "close", ...ending }, today)
  expect(transitions).toEqual({
    rfq: { from: "sent", to: "closed", ending },
    quotes: [
      { id: "quo_1", from: "sent", to: "declined", ending },
      { id: "over", from: "sent", to: "expired", ending: null },
    ],
  })
})

test("a request whose day has passed waits for its open quotes", () => {
  const past = { needed_by: "2026-11-26" }
  expect(planMove(open([quote()], past), { kind: "expire" }, today).transitions).toEqual({
    rfq: null,
    quotes: [],
  })
  const later = planMove(open([quote()], past), { kind: "expire" }, addDays(today, 1))
  expect(later.transitions?.rfq?.to).toBe("expired")
  expect(later.transitions?.quotes).toMatchObject([{ to: "expired" }])
})

test("a reason of one's own needs words", () => {
  expect(checkEnding({ reason: "price", note: null }, declineReasons)).toEqual([])
  expect(checkEnding({ reason: "other", note: " " }, closeReasons)).toMatchObject([
    { field: "note", code: "note_required" },
  ])
  expect(checkEnding({ reason: "cancelled", note: null }, closeReasons)).toMatchObject([
    { field: "reason", code: "invalid_choice" },
  ])
})

const producers = ["prod_1", "prod_2"]
/** One act of a walk: `at` picks the quote it is about, `days` is what a new quote is valid for. */
const act = fc.oneof(
  fc.record({
    do: fc.constant("write" as const),
    producer: fc.constantFrom(...producers),
    days: fc.integer({ min: -2, max: 6 }),
  }),
  fc.record({
    do: fc.constantFrom(
      "send" as const,
      "withdraw" as const,
      "accept" as const,
      "decline" as const,
    ),
    at: fc.nat(20),
  }),
  fc.record({ do: fc.constantFrom("close" as const, "cancel" as const, "expire" as const) }),
  fc.record({ do: fc.constant("sleep" as const), days: fc.integer({ min: 1, max: 3 }) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function moveOf(done: Act, quotes: NegotiatedQuote[]): Move | null {
  if (done.do === "write" || done.do === "sleep") return null
  if (done.do === "close") return { kind: "close", reason: "not_needed", note: null }
  if (done.do === "cancel" || done.do === "expire") return { kind: done.do }
  if (!("at" in done)) return null
  const found = quotes[done.at % Math.max(1, quotes.length)]
  if (!found) return null
  if (done.do === "decline") return { ...decline, quote_id: found.id }
  return { kind: done.do, quote_id: found.id }
}

/** What has to hold after every act, whoever acted. */
function expectSound(before: Negotiation, after: Negotiation, move: Move, day: string): void {
  if (after.rfq.status !== before.rfq.status)
    expect(canTransition("rfq", before.rfq.status, after.rfq.status)).toBe(true)
  after.quotes.forEach(({ status }, index) => {
    const from = before.quotes[index]!.status
    if (status !== from) expect(canTransition("quote", from, status)).toBe(true)
    if (nextStatuses("quote", from).length === 0) expect(status).toBe(from)
  })
  for (const producer of producers) {
    const own = after.quotes.filter(({ producer_id }) => producer_id === producer)
    const live = own.filter(({ status }) => status === "sent" || status === "accepted")
    expect(live.length, "at most one quote per producer binds").toBeLessThanOrEqual(1)
  }
  if (after.rfq.status !== "sent")
    expect(after.quotes.filter(({ status }) => status === "sent")).toEqual([])
  if (move.kind === "expire")
    expect(after.quotes.filter((one) => statusOn(one, day) !== one.status)).toEqual([])
  if (move.kind === "accept") {
    const of = (all: Negotiation) => all.quotes.find(({ id }) => id === move.quote_id)!
    if (of(after).status === "accepted" && of(before).status === "sent")
      expect(of(before).valid_until >= day).toBe(true)
  }
}

test("no walk of two producers, a buyer and the calendar leaves the tables", () => {
  let changes = 0
  let refusals = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
      let day = today
      let state = open([], { needed_by: addDays(today, 9) })
      for (const done of acts) {
        if (done.do === "sleep") day = addDays(day, done.days)
        if (done.do === "write") {
          const { producer: producer_id, days } = done
          const id = `quo_${state.quotes.length}`
          const draft = quote({ id, producer_id, status: "draft", valid_until: addDays(day, days) })
          state = { ...state, quotes: [...state.quotes, draft] }
        }
        const move = moveOf(done, state.quotes)
        if (!move) continue
        const { transitions, problem } = planMove(state, move, day)
        if (problem) refusals += 1
        if (!transitions) continue
        const after = applyTransitions(state, transitions)
        changes += transitions.quotes.length + (transitions.rfq ? 1 : 0)
        expectSound(state, after, move, day)
        state = after
      }
    }),
    { numRuns: 2000 },
  )
  // About 2,000 of each run: enough that every kind of move was made, whatever the seed.
  expect(changes).toBeGreaterThan(1500)
  expect(refusals).toBeGreaterThan(500)
})
