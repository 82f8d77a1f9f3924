import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import settle from "../jobs/settle-search"
import { CatalogueEvents } from "../workflows/catalogue/events"

// The event only wakes: what search is owed stands in the database, and a job looks there too.
export default async function settleSearch({ container }: SubscriberArgs) {
  await settle(container)
}

export const config: SubscriberConfig = {
  event: CatalogueEvents.CHANGED,
  context: { subscriberId: "settle-search" },
}
