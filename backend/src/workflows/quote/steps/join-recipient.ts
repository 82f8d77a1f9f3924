import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"

type Input = { rfq_id: string; producer_id: string }

/** Whoever begins to answer an open RFQ is a recipient from then on; others are one already. */
export const joinRecipientStep = createStep(
  "join-recipient",
  async ({ rfq_id, producer_id }: Input, { container }) => {
    const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
    const [known] = await quotes.listRecipients({ rfq_id, producer_id }, { take: 1 })
    if (known) return new StepResponse(null, null)
    const { name, handle } = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .retrieveProducer(producer_id)
    const joined = await quotes.createRecipients({
      ...{ rfq_id, producer_id, producer_name: name, producer_handle: handle },
      seen_at: new Date(),
    })
    return new StepResponse(null, joined.id as string | null)
  },
  async (id, { container }) => {
    if (id) await container.resolve<QuoteModuleService>(QUOTE_MODULE).deleteRecipients(id)
  },
)
