import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Transitions } from "@serumpun/domain/negotiation"
import {
  canTransition,
  type QuoteStatus,
  type RfqStatus,
  type Thing,
} from "@serumpun/domain/statuses"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readRates } from "../../../readers/catalogue-state"
import { planQuotations } from "../../issued/plan-quotations"
import { undoIssued, writeIssued } from "../../issued/write-issued"
import { withoutRelations } from "../../rows"
import { type Consequences, undoWith, writeWith } from "../../write-with"

export type PlannedTransitions = Consequences & { rfq_id: string; transitions: Transitions }

/**
 * The one step that changes the status of an RFQ or a quote, with its notices and quotations in the same
 * transaction; undone by writing the whole previous rows back. Its workflow holds the RFQ's lock.
 * @throws CONFLICT when a row no longer is as it was planned with, which only a lost lock can cause
 */
export const writeStatusesStep = createStep(
  "write-statuses",
  async ({ rfq_id, transitions, ...consequences }: PlannedTransitions, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const planned = await planRows(quotes, { rfq_id, transitions })
    const { before } = planned
    const changed = await withRates(container, planned.changed)
    const issuing = await planQuotations(container, transitions)
    const ids = await writeWith(container, consequences, async (transaction) => {
      await transaction.run(quotes, (service, context) => updateRows(service, changed, context))
      return writeIssued(container, transaction, issuing)
    })
    const issued = { ids, endings: issuing.endings }
    return new StepResponse(transitions, { before, consequences, issued })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { before, consequences, issued } = undo
    await undoWith(container, consequences, async (transaction) => {
      await transaction.run(
        container.resolve<QuoteModuleService>(QUOTE_MODULE),
        (service, context) => updateRows(service, before, context),
      )
      await undoIssued(container, transaction, issued)
    })
  },
)

export type Rows = {
  rfqs: { id: string; status: RfqStatus }[]
  quotes: { id: string; status: QuoteStatus; rates?: Record<string, unknown> | null }[]
}

/**
 * The rows before and after planned transitions, for a workflow that writes more in the same
 * transaction. @throws CONFLICT as the step does
 */
export async function planRows(
  quotes: QuoteModuleService,
  { rfq_id, transitions }: Omit<PlannedTransitions, keyof Consequences>,
): Promise<{ before: Rows; changed: Rows }> {
  const before = await readRows(quotes, rfq_id, transitions)
  return { before, changed: changedRows(rfq_id, transitions, new Date()) }
}

export async function updateRows(
  service: QuoteModuleService,
  { rfqs, quotes }: Rows,
  context: Context,
): Promise<void> {
  if (rfqs.length > 0) await service.updateRfqs(rfqs, context)
  if (quotes.length > 0) await service.updateQuotes(quotes, context)
}

/** A quote that goes out keeps the exchange rates of its day, however they change afterwards. */
async function withRates(container: MedusaContainer, { rfqs, quotes }: Rows): Promise<Rows> {
  if (!quotes.some(({ status }) => status === "sent")) return { rfqs, quotes }
  const rates = await readRates(container)
  return { rfqs, quotes: quotes.map((row) => (row.status === "sent" ? { ...row, rates } : row)) }
}

/** What an RFQ says, never where it stands: its status is written by `updateRows` alone. */
export async function updateTerms(
  service: QuoteModuleService,
  row: { id: string; version: number; status?: never } & object,
  context: Context,
): Promise<void> {
  await service.updateRfqs([row], context)
}

async function readRows(quotes: QuoteModuleService, rfq_id: string, transitions: Transitions) {
  const ids = transitions.quotes.map(({ id }) => id)
  const [rfqs, rows] = await Promise.all([
    transitions.rfq ? quotes.listRfqs({ id: rfq_id }, { take: 1 }) : [],
    ids.length > 0 ? quotes.listQuotes({ id: ids, rfq_id }, { take: ids.length }) : [],
  ])
  const { rfq } = transitions
  if (rfq) expectStatus("rfq", rfqs[0], rfq)
  for (const planned of transitions.quotes)
    expectStatus(
      "quote",
      rows.find(({ id }) => id === planned.id),
      planned,
    )
  return {
    rfqs: rfqs.map((row) => withoutRelations(row, "items", "recipients")),
    quotes: rows.map((row) => withoutRelations(row, "lines")),
  }
}

function expectStatus(
  thing: Extract<Thing, "rfq" | "quote">,
  row: { status: string } | undefined,
  { from, to }: { from: string; to: string },
): void {
  if (row?.status === from && canTransition(thing, from as never, to as never)) return
  throw new MedusaError(
    MedusaError.Types.CONFLICT,
    `The ${thing} was to go from ${from} to ${to}, but is ${row?.status ?? "missing"}`,
  )
}

function changedRows(rfq_id: string, { rfq, quotes }: Transitions, now: Date) {
  const ended = ({ ending }: { ending: Transitions["quotes"][number]["ending"] }) => ({
    end_reason: ending?.reason ?? null,
    end_note: ending?.note ?? null,
    ended_at: now,
  })
  return {
    rfqs: rfq ? [{ id: rfq_id, status: rfq.to, ...ended(rfq) }] : [],
    quotes: quotes.map((quote) => ({
      id: quote.id,
      status: quote.to,
      ...(quote.to === "sent" ? { sent_at: now } : ended(quote)),
    })),
  }
}
