import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { sendNoticesWorkflow } from "../workflows/notice/send-notices"
import { QuoteEvents } from "../workflows/quote/events"
import { RfqEvents } from "../workflows/rfq/events"

// The event only wakes the sender: what is to be sent stands in the database, and a job looks there too.
export default async function sendNotices({ container }: SubscriberArgs) {
  await sendNoticesWorkflow(container).run()
}

export const config: SubscriberConfig = {
  event: [...Object.values(RfqEvents), ...Object.values(QuoteEvents)],
  context: { subscriberId: "send-notices" },
}
