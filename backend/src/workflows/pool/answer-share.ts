import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { defaultLocale } from "@serumpun/domain/locales"
import { canTransition, type ShareStatus } from "@serumpun/domain/statuses"
import type { QuoteView } from "../../contracts/buyer"
import { readCandidates } from "../../readers/pool/candidates"
import { listQuoteViews } from "../../readers/quote"
import { freeLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { holdRfqLock } from "../rfq/hold-rfq-lock"
import { undoWith, writeWith } from "../write-with"
import { PoolEvents } from "./events"
import { readProducerReaders, shareAnsweredNotices } from "./notices"

export type AnswerShareInput = {
  id: string
  producer: { id: string; name: string }
  answer: "confirmed" | "refused"
  /** Why it is refused. */
  note: string | null
}

const quoteModule = (container: MedusaContainer) =>
  container.resolve<QuoteModuleService>(QUOTE_MODULE)

/** @throws NOT_FOUND when there is none or another producer is asked */
async function readAsked(container: MedusaContainer, { id, producer }: AnswerShareInput) {
  const [share] = await quoteModule(container).listQuoteShares(
    { id, producer_id: producer.id },
    { take: 1 },
  )
  const [quote] = share
    ? await listQuoteViews(container, { id: share.quote_id }, "producer", defaultLocale)
    : []
  if (!share || !quote) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such share")
  return { share, quote }
}

/** @throws a problem when the member has left the group or their listing the catalogue */
async function refuseGone(
  container: MedusaContainer,
  share: { rfq_item_id: string; listing_id: string; producer_name: string },
  quote: QuoteView,
): Promise<void> {
  const candidates = (await readCandidates(container, quote)).get(share.rfq_item_id)
  if (!candidates?.some(({ id }) => id === share.listing_id))
    refuse("status", "share_gone", { name: share.producer_name })
}

const findShareStep = createStep("find-share", async (input: AnswerShareInput, { container }) => {
  const { quote } = await readAsked(container, input)
  return new StepResponse(quote.rfq_id)
})

const updateShareStep = createStep(
  "update-share",
  async (input: AnswerShareInput, { container }) => {
    const { share, quote } = await readAsked(container, input)
    const { id, status, answered_at, note } = share
    if (status === input.answer) return new StepResponse({ id }, null)
    const isOpen = canTransition("share", status as ShareStatus, input.answer)
    if (!isOpen || quote.status !== "draft") refuse("status", "share_answered")
    if (input.answer === "confirmed") await refuseGone(container, share, quote)
    const at = new Date()
    const readers = await readProducerReaders(container, [quote.producer_id])
    const notices = shareAnsweredNotices(readers.get(quote.producer_id), {
      ...{ id, rfq_id: quote.rfq_id, quote_id: quote.id, number: quote.number },
      ...{ member: input.producer.name, answer: input.answer, note: input.note, at },
    })
    const changes = { status: input.answer, answered_at: at, note: input.note }
    await writeWith(container, { notices }, ({ run }) =>
      run(quoteModule(container), (service, context) =>
        service.updateQuoteShares({ id, ...changes }, context),
      ),
    )
    return new StepResponse({ id }, { notices, before: { id, status, answered_at, note } })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(quoteModule(container), (service, context) =>
        service.updateQuoteShares(undo.before, context),
      ),
    )
  },
)

/** A member of a group confirms or refuses their share of a draft, each once. */
export const answerShareWorkflow = createWorkflow(
  "answer-share",
  function (input: WorkflowData<AnswerShareInput>) {
    const lock = holdRfqLock(findShareStep(input))
    const answered = updateShareStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PoolEvents.CHANGED, data: {} })
    return new WorkflowResponse(answered)
  },
)
