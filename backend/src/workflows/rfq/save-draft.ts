import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { DRAFTS_MAX } from "@serumpun/domain/rfq-rules"
import type { SaveRfqDraft } from "../../contracts/rfq-draft"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readRfqDraft } from "../../readers/rfq-draft"
import { refuse } from "../problems"

export type SaveDraftInput = {
  buyer_id: string
  /** The draft that is saved again; null for a new one. */
  id: string | null
  draft: SaveRfqDraft
  locale: string
}

const saveDraftStep = createStep(
  "save-rfq-draft",
  async ({ buyer_id, id, draft, locale }: SaveDraftInput, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const values = draft.values as unknown as Record<string, unknown>
    const content = { form: draft.form, title: draft.title, values, locale }
    if (id !== null) {
      await readRfqDraft(container, id, buyer_id)
      await quotes.updateRfqDrafts({ id, ...content })
      return new StepResponse({ id })
    }
    const [, count] = await quotes.listAndCountRfqDrafts({ buyer_id }, { take: 1 })
    if (count >= DRAFTS_MAX) refuse("draft", "drafts_full", { max: DRAFTS_MAX })
    const created = await quotes.createRfqDrafts({ buyer_id, ...content })
    return new StepResponse({ id: created.id })
  },
)

/** A buyer keeps a request for later, complete or not; nobody else reads it. */
export const saveDraftWorkflow = createWorkflow(
  "save-rfq-draft",
  function (input: WorkflowData<SaveDraftInput>) {
    return new WorkflowResponse(saveDraftStep(input))
  },
)

type DeleteInput = { buyer_id: string; id: string }

const deleteDraftStep = createStep(
  "delete-rfq-draft",
  async ({ buyer_id, id }: DeleteInput, { container }) => {
    await readRfqDraft(container, id, buyer_id)
    await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteRfqDrafts(id)
    return new StepResponse({ id })
  },
)

/** A draft is thrown away, or has become a request. */
export const deleteDraftWorkflow = createWorkflow(
  "delete-rfq-draft",
  function (input: WorkflowData<DeleteInput>) {
    return new WorkflowResponse(deleteDraftStep(input))
  },
)
