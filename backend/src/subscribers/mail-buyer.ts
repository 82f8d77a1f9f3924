import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { mailBuyerOfQuoteWorkflow } from "../workflows/mail/mail-buyer-of-quote"
import { QuoteEvents } from "../workflows/quote/events"

// Re-reads the quote, and the mail has its own key, so replayed events are harmless.
export default async function mailBuyer({ event, container }: SubscriberArgs<{ id: string }>) {
  await mailBuyerOfQuoteWorkflow(container).run({ input: { quote_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: QuoteEvents.SENT,
  context: { subscriberId: "mail-buyer" },
}
