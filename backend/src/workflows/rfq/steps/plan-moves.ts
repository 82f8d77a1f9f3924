import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import {
  applyTransitions,
  type Move,
  type Negotiation,
  planMove,
  type Transitions,
} from "@serumpun/domain/negotiation"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { refuseUnsendable } from "../../quote/refuse-unsendable"
import { throwProblems } from "../../problems"
import { transitionNotices } from "../transition-notices"
import { type Mover, refuseStrangers } from "./find-rfq"
import type { PlannedTransitions } from "./write-statuses"

export type MovesInput = { rfq_id: string; by: Mover; moves: Move[] }

/** More versions than any producers write of one RFQ; they are read whole, since one decides on another. */
const QUOTES_MAX = 5000

/**
 * What some moves change, one after the other, read and judged under the RFQ's lock.
 * @throws NOT_FOUND for another's RFQ or quote; a problem that names the present state when one of the
 * moves cannot be made, and what else stands in the way of a quote that is to be sent
 */
export const planMovesStep = createStep(
  "plan-moves",
  async (
    { rfq_id, by, moves }: MovesInput,
    { container },
  ): Promise<StepResponse<PlannedTransitions>> => {
    await refuseStrangers(container, { by, rfq_id })
    const found = await readNegotiation(container, rfq_id)
    const today = dayIn(new Date())
    for (const move of moves) refuseOthersQuote(found, by, move)
    const transitions = planAll(found, moves, today)
    for (const { id, to } of transitions.quotes)
      if (to === "sent") await refuseUnsendable(container, id)
    return new StepResponse({
      rfq_id,
      transitions,
      notices: await transitionNotices(container, rfq_id, transitions),
    })
  },
)

async function readNegotiation(container: MedusaContainer, rfq_id: string): Promise<Negotiation> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const [rfq, rows] = await Promise.all([
    quotes.retrieveRfq(rfq_id, { select: ["id", "status", "needed_by"] }),
    quotes.listQuotes(
      { rfq_id },
      { select: ["id", "producer_id", "status", "valid_until"], take: QUOTES_MAX },
    ),
  ])
  return { rfq, quotes: rows } as unknown as Negotiation
}

/** @throws NOT_FOUND */
function refuseOthersQuote({ quotes }: Negotiation, by: Mover, move: Move): void {
  if (!("quote_id" in move)) return
  const quote = quotes.find(({ id }) => id === move.quote_id)
  const isHidden =
    "producer_id" in by ? quote?.producer_id !== by.producer_id : quote?.status === "draft"
  if (!quote || isHidden)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such quote")
}

/** Moves of one workflow concern different quotes: no quote changes twice. */
function planAll(found: Negotiation, moves: Move[], today: string): Transitions {
  let negotiation = found
  let all: Transitions = { rfq: null, quotes: [] }
  for (const move of moves) {
    const { problem, transitions } = planMove(negotiation, move, today)
    if (problem) throwProblems([problem])
    if (!transitions) continue
    negotiation = applyTransitions(negotiation, transitions)
    all = {
      rfq: transitions.rfq ?? all.rfq,
      quotes: [...all.quotes, ...transitions.quotes],
    }
  }
  return all
}
