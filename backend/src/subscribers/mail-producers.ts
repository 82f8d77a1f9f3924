import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { mailProducersOfRfqWorkflow } from "../workflows/mail/mail-producers-of-rfq"
import { RfqEvents } from "../workflows/rfq/events"

// Re-reads the RFQ, and each mail has its own key, so replayed events are harmless.
export default async function mailProducers({ event, container }: SubscriberArgs<{ id: string }>) {
  await mailProducersOfRfqWorkflow(container).run({ input: { rfq_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: RfqEvents.SENT,
  context: { subscriberId: "mail-producers" },
}
