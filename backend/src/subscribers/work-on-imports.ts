import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ImportEvents } from "../workflows/listing-import/events"
import { workOnImports } from "../workflows/listing-import/work-on-imports"

// The event only wakes: what is to be done stands in the database, and a job looks there too.
export default async function workOn({ container }: SubscriberArgs) {
  await workOnImports(container)
}

export const config: SubscriberConfig = {
  event: ImportEvents.WORK_WAITS,
  context: { subscriberId: "work-on-imports" },
}
