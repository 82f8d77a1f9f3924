import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkShares, type ShareInput } from "@serumpun/domain/pool/pool-rules"
import { dayIn } from "@serumpun/domain/days"
import type { Problem } from "@serumpun/domain/problems"
import type { QuoteView } from "../../contracts/buyer"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readCandidates, readOwnQuote } from "../../readers/pool/candidates"
import { readShareRows, type ShareRow } from "../../readers/pool/shares"
import type { PublicListing } from "../../readers/public-listing"
import { freeLockStep } from "../hold-lock"
import { readReserved, reserve } from "../order/reserve-capacity"
import { refuse, throwProblems } from "../problems"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { findRfqStep } from "../rfq/steps/find-rfq"
import { undoWith, writeWith } from "../write-with"
import { PoolEvents } from "./events"
import { readProducerReaders, shareAskedNotices } from "./notices"

export type SaveSharesInput = { quote_id: string; producer_id: string; shares: ShareInput[] }
type NewShare = Omit<ShareInput, "quantity"> &
  Pick<ShareRow, "producer_id" | "producer_name" | "status" | "answered_at" | "note"> & {
    quantity: number
  }

const quoteModule = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

/**
 * Rows of the shares as they are to be. A group's own listing needs no question, and what a member has
 * confirmed stays confirmed while neither listing nor quantity changes.
 * @throws problems at the shares
 */
async function planShares(
  container: MedusaContainer,
  { shares }: SaveSharesInput,
  { quote, before }: { quote: QuoteView; before: ShareRow[] },
): Promise<NewShare[]> {
  const listings = await readCandidates(container, quote)
  throwProblems(checkShares(shares, quote.lines, listings))
  await refuseOverCapacity(container, shares, { quote, listings })
  return shares.map((share) => {
    const { producer } = listings.get(share.rfq_item_id)!.find(({ id }) => id === share.listing_id)!
    const same = before.find(
      (row) =>
        row.rfq_item_id === share.rfq_item_id &&
        row.listing_id === share.listing_id &&
        Number(row.quantity) === share.quantity,
    )
    const isOwn = producer.id === quote.producer_id
    return {
      ...share,
      producer_id: producer.id,
      producer_name: producer.name,
      status: isOwn ? "confirmed" : (same?.status ?? "asked"),
      answered_at: same?.answered_at ?? null,
      note: same?.note ?? null,
    }
  })
}

/**
 * Each share has to fit in the months that its line takes, beside what is ordered of the listing already.
 * Accepting judges it again.
 */
async function refuseOverCapacity(
  container: MedusaContainer,
  shares: ShareInput[],
  { quote, listings }: { quote: QuoteView; listings: Map<string, PublicListing[]> },
): Promise<void> {
  const placed_on = dayIn(new Date())
  const ids = [...new Set(shares.map(({ listing_id }) => listing_id))]
  const taken = await readReserved(container, ids, placed_on)
  const found = shares.flatMap(({ rfq_item_id, listing_id, quantity }, index): Problem[] => {
    const line = quote.lines.find((one) => one.rfq_item_id === rfq_item_id)
    const listing = listings.get(rfq_item_id)?.find(({ id }) => id === listing_id)
    if (!line || !listing) return []
    const { capacity_per_month } = listing.content
    const field = `shares.${index}.quantity`
    const wanted = { listing_id, quantity, placed_on, capacity_per_month, field }
    const { problem } = reserve({ ...wanted, lead_time_days: line.lead_time_days }, taken)
    return problem ? [problem] : []
  })
  throwProblems(found)
}

const writeSharesStep = createStep(
  "write-shares",
  async (input: SaveSharesInput, { container }) => {
    const { quote_id, producer_id } = input
    const quote = await readOwnQuote(container, { id: quote_id, producer_id })
    if (quote.status !== "draft")
      refuse("status", "transition_not_allowed", {
        thing: "quote",
        from: quote.status,
        to: "draft",
      })
    const before = await readShareRows(container, [quote_id])
    const rows = await planShares(container, input, { quote, before })
    const asked = rows.filter(
      (row) =>
        row.status === "asked" && !before.some((one) => one.status === "asked" && isSame(one, row)),
    )
    const readers = await readProducerReaders(
      container,
      asked.map((row) => row.producer_id),
    )
    const { number, producer_name: group } = quote
    const notices = shareAskedNotices([...readers.values()], {
      quote_id,
      number,
      group,
      at: new Date(),
    })
    await writeWith(container, { notices }, ({ run }) =>
      run(quoteModule(container), async (service, context) => {
        if (before.length > 0)
          await service.deleteQuoteShares(
            before.map(({ id }) => id),
            context,
          )
        if (rows.length > 0)
          await service.createQuoteShares(
            rows.map((row) => ({ ...row, quote_id })),
            context,
          )
      }),
    )
    return new StepResponse({ quote_id }, { quote_id, before, notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    const written = await readShareRows(container, [undo.quote_id])
    await undoWith(container, undo, ({ run }) =>
      run(quoteModule(container), async (service, context) => {
        await service.deleteQuoteShares(
          written.map(({ id }) => id),
          context,
        )
        if (undo.before.length > 0) await service.createQuoteShares(undo.before, context)
      }),
    )
  },
)

const isSame = (one: ShareRow, row: NewShare) =>
  one.rfq_item_id === row.rfq_item_id &&
  one.listing_id === row.listing_id &&
  Number(one.quantity) === row.quantity

/** A group says which of its members' listings a draft's lines come from; they are asked. */
export const saveSharesWorkflow = createWorkflow(
  "save-shares",
  function (input: WorkflowData<SaveSharesInput>) {
    const by = transform({ input }, ({ input }) => ({ producer_id: input.producer_id }))
    const rfq_id = findRfqStep({ by, quote_id: input.quote_id })
    const lock = holdRfqLock(rfq_id)
    const written = writeSharesStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PoolEvents.CHANGED, data: {} })
    return new WorkflowResponse(written)
  },
)
