import { LIMITS } from "./listing-rules.js"
import { problem, type Problem } from "./problems.js"
import { canTransition, type QuoteStatus, type RfqStatus } from "./statuses.js"
import { checkText } from "./text-rules.js"

/** Why a buyer declines a quote or closes an RFQ; `cancelled` is written, never chosen. */
export const endReasons = [
  "price",
  "terms",
  "lead_time",
  "quantity",
  "certificates",
  "other_quote",
  "bought_elsewhere",
  "not_needed",
  "other",
  "cancelled",
] as const
export type EndReason = (typeof endReasons)[number]

export const declineReasons = [
  "price",
  "terms",
  "lead_time",
  "quantity",
  "certificates",
  "other_quote",
  "not_needed",
  "other",
] as const satisfies EndReason[]
export const closeReasons = [
  "other_quote",
  "bought_elsewhere",
  "price",
  "lead_time",
  "not_needed",
  "other",
] as const satisfies EndReason[]

/** `note` is what the buyer adds in their own words. */
export type Ending = { reason: EndReason; note: string | null }

/** An RFQ with all its quotes, drafts included, as they stand under the RFQ's lock. */
export type Negotiation = {
  rfq: { status: RfqStatus; needed_by: string }
  quotes: NegotiatedQuote[]
}
export type NegotiatedQuote = {
  id: string
  producer_id: string
  status: QuoteStatus
  /** ISO day; the quote holds to the end of that day in Jakarta. */
  valid_until: string
}

/** What a buyer, a producer or the calendar does to an RFQ and its quotes. */
export type Move =
  | { kind: "send" | "withdraw" | "accept"; quote_id: string }
  | ({ kind: "decline"; quote_id: string } & Ending)
  | ({ kind: "close" } & Ending)
  | { kind: "cancel" | "expire" }

export type QuoteTransition = {
  id: string
  from: QuoteStatus
  to: QuoteStatus
  ending: Ending | null
}
/** Nothing in it when everything already is as the move wants it. */
export type Transitions = {
  rfq: { from: RfqStatus; to: RfqStatus; ending: Ending | null } | null
  quotes: QuoteTransition[]
}
export type Plan =
  { problem: Problem; transitions?: never } | { problem?: never; transitions: Transitions }

/**
 * What a move changes, or why it cannot be made. `today`: ISO day in Jakarta. A quote whose last day
 * is over counts as expired before the calendar's job has written so. Sending and withdrawing again,
 * declining and closing again change nothing, as after a second tap; accepting again is refused, so
 * that nobody makes two orders of one quote.
 * @throws when the negotiation has no such quote, which is the caller's to ask first
 */
export function planMove(negotiation: Negotiation, move: Move, today: string): Plan {
  switch (move.kind) {
    case "send":
      return planSend(negotiation, quoteOf(negotiation, move.quote_id), today)
    case "withdraw":
      return planEnd(quoteOf(negotiation, move.quote_id), "withdrawn", null, today)
    case "accept":
      return planDecision(negotiation, quoteOf(negotiation, move.quote_id), "accepted", null, today)
    case "decline":
      return planDecision(
        negotiation,
        quoteOf(negotiation, move.quote_id),
        "declined",
        endingOf(move),
        today,
      )
    case "close":
      return negotiation.rfq.status === "closed"
        ? nothing
        : planRfqEnd(negotiation, "closed", endingOf(move), today)
    case "cancel":
      return planCancel(negotiation, today)
    case "expire":
      return planExpiry(negotiation, today)
  }
}

/** What stands in the way of a move, or that there is nothing left to do: asked before a form is shown. */
export function whyNot(negotiation: Negotiation, move: Move, today: string): Problem | null {
  const { problem: found, transitions } = planMove(negotiation, move, today)
  if (found) return found
  if (transitions.rfq || transitions.quotes.length > 0) return null
  return "quote_id" in move
    ? refusal("quote", quoteOf(negotiation, move.quote_id).status, move.kind)
    : refusal("rfq", negotiation.rfq.status, move.kind)
}

/** The negotiation after a planned move. */
export function applyTransitions(
  { rfq, quotes }: Negotiation,
  transitions: Transitions,
): Negotiation {
  const to = (id: string) => transitions.quotes.find((quote) => quote.id === id)?.to
  return {
    rfq: { ...rfq, status: transitions.rfq?.to ?? rfq.status },
    quotes: quotes.map((quote) => ({ ...quote, status: to(quote.id) ?? quote.status })),
  }
}

/** Where a quote stands on a day, whether or not the calendar's job has written it yet. */
export function statusOn(
  { status, valid_until }: Pick<NegotiatedQuote, "status" | "valid_until">,
  today: string,
): QuoteStatus {
  return status === "sent" && valid_until < today ? "expired" : status
}

/** `other` says nothing by itself. */
export function checkEnding({ reason, note }: Ending, choices: readonly EndReason[]): Problem[] {
  const problems = checkText("note", note, { max: LIMITS.note })
  if (!choices.includes(reason)) problems.push(problem("reason", "invalid_choice"))
  if (reason === "other" && !note?.trim()) problems.push(problem("note", "note_required"))
  return problems
}

const nothing: Plan = { transitions: { rfq: null, quotes: [] } }
const endingOf = ({ reason, note }: Ending): Ending => ({ reason, note })

function quoteOf({ quotes }: Negotiation, id: string): NegotiatedQuote {
  const found = quotes.find((quote) => quote.id === id)
  if (!found) throw new Error(`There is no quote ${id} in this negotiation`)
  return found
}

/** The refusal says where the thing stands, so that its reader learns what has happened meanwhile. */
function refusal(thing: "rfq" | "quote", from: string, to: string): Problem {
  return problem("status", "transition_not_allowed", { thing, from, to })
}

const refused = (...state: Parameters<typeof refusal>): Plan => ({ problem: refusal(...state) })

function transition(
  quote: NegotiatedQuote,
  to: QuoteStatus,
  ending: Ending | null = null,
): QuoteTransition {
  return { id: quote.id, from: quote.status, to, ending }
}

/** A later version takes the place of the one sent before: one open quote per producer and RFQ. */
function planSend({ rfq, quotes }: Negotiation, quote: NegotiatedQuote, today: string): Plan {
  if (quote.status === "sent") return nothing
  if (!canTransition("quote", quote.status, "sent")) return refused("quote", quote.status, "sent")
  if (rfq.status !== "sent") return refused("rfq", rfq.status, "quoted")
  const own = quotes.filter(({ producer_id }) => producer_id === quote.producer_id)
  if (own.some(({ status }) => status === "accepted")) return refused("quote", "accepted", "sent")
  if (quote.valid_until < today) return { problem: problem("valid_until", "valid_until_past") }
  const earlier = own.filter(({ status }) => status === "sent")
  return {
    transitions: {
      rfq: null,
      quotes: [...earlier.map((sent) => transition(sent, "superseded")), transition(quote, "sent")],
    },
  }
}

function planDecision(
  { rfq }: Negotiation,
  quote: NegotiatedQuote,
  to: "accepted" | "declined",
  ending: Ending | null,
  today: string,
): Plan {
  if (to === "declined" && quote.status === "declined") return nothing
  if (rfq.status !== "sent" && quote.status === "sent") return refused("rfq", rfq.status, to)
  return planEnd(quote, to, ending, today)
}

function planEnd(
  quote: NegotiatedQuote,
  to: "withdrawn" | "accepted" | "declined",
  ending: Ending | null,
  today: string,
): Plan {
  if (to === "withdrawn" && quote.status === to) return nothing
  const from = statusOn(quote, today)
  if (!canTransition("quote", from, to)) return refused("quote", from, to)
  return { transitions: { rfq: null, quotes: [transition(quote, to, ending)] } }
}

/** Who has accepted a quote has an order and cannot act as if they had never asked. */
function planCancel(negotiation: Negotiation, today: string): Plan {
  if (negotiation.quotes.some(({ status }) => status === "accepted"))
    return refused("quote", "accepted", "cancelled")
  return planRfqEnd(negotiation, "cancelled", { reason: "cancelled", note: null }, today)
}

/** No quote stays open in an RFQ that has ended: what is open is declined for the same reason. */
function planRfqEnd(
  { rfq, quotes }: Negotiation,
  to: "closed" | "cancelled",
  ending: Ending,
  today: string,
): Plan {
  if (!canTransition("rfq", rfq.status, to)) return refused("rfq", rfq.status, to)
  const open = quotes.filter(({ status }) => status === "sent")
  return {
    transitions: {
      rfq: { from: rfq.status, to, ending },
      quotes: open.map((quote) =>
        statusOn(quote, today) === "expired"
          ? transition(quote, "expired")
          : transition(quote, "declined", ending),
      ),
    },
  }
}

/** An RFQ whose day has passed waits for its open quotes: the buyer may still accept them. */
function planExpiry({ rfq, quotes }: Negotiation, today: string): Plan {
  const open = quotes.filter(({ status }) => status === "sent")
  const past = open.filter((quote) => statusOn(quote, today) === "expired")
  const isOver = rfq.status === "sent" && rfq.needed_by < today && past.length === open.length
  return {
    transitions: {
      rfq: isOver ? { from: rfq.status, to: "expired", ending: null } : null,
      quotes: past.map((quote) => transition(quote, "expired")),
    },
  }
}
