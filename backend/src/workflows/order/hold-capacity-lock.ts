import { createStep, StepResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readShareRows } from "../../readers/pool/shares"
import { holdLocksStep } from "../hold-lock"

const nameCapacityStep = createStep("name-capacity", async (quote_id: string, { container }) => {
  const { producer_id } = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .retrieveQuote(quote_id, { select: ["id", "producer_id"] })
  const shares = await readShareRows(container, [quote_id])
  const producers = [producer_id, ...shares.map((share) => share.producer_id)]
  return new StepResponse({ keys: producers.map((id) => `capacity:${id}`) })
})

/**
 * A producer's months are taken and given back one order at a time, whatever RFQs the orders are of; a
 * pooled quote takes those of each member. Held after the RFQ's lock and never before it, so that two
 * workflows cannot wait for each other.
 */
export function holdCapacityLock(quote_id: WorkflowData<string> | string) {
  return holdLocksStep(nameCapacityStep(quote_id)).config({ name: "hold-capacity" })
}
