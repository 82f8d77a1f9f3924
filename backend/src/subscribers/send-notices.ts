import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AccountEvents } from "../workflows/account/events"
import { CertificateEvents } from "../workflows/certificate/events"
import { ConversationEvents } from "../workflows/conversation/events"
import { CompanyEvents } from "../workflows/company/events"
import { ListingEvents } from "../workflows/listing/events"
import { sendNoticesWorkflow } from "../workflows/notice/send-notices"
import { OrderEvents } from "../workflows/order/events"
import { PeopleEvents } from "../workflows/people/events"
import { PoolEvents } from "../workflows/pool/events"
import { ProducerEvents } from "../workflows/producer/events"
import { QuoteEvents } from "../workflows/quote/events"
import { RfqEvents } from "../workflows/rfq/events"
import { SampleEvents } from "../workflows/sample/notices"

// The event only wakes the sender: what is to be sent stands in the database, and a job looks there too.
export default async function sendNotices({ container }: SubscriberArgs) {
  await sendNoticesWorkflow(container).run()
}

const occasions = [
  AccountEvents,
  CertificateEvents,
  ConversationEvents,
  CompanyEvents,
  ListingEvents,
  OrderEvents,
  PeopleEvents,
  PoolEvents,
  ProducerEvents,
  QuoteEvents,
  RfqEvents,
  SampleEvents,
]

export const config: SubscriberConfig = {
  event: occasions.flatMap((events) => Object.values<string>(events)),
  context: { subscriberId: "send-notices" },
}
