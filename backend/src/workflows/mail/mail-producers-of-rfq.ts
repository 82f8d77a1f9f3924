import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { rfqReceivedMail } from "../../mail/texts"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readBuyers, rfqNumber } from "../../readers/rfq"

type Input = { rfq_id: string }

const composeStep = createStep("compose-rfq-mails", async ({ rfq_id }: Input, { container }) => {
  const [rfq] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqs({ id: rfq_id }, { relations: ["recipients"] })
  if (!rfq) return new StepResponse<CreateNotificationDTO[]>([])
  const buyer = (await readBuyers(container, [rfq.buyer_id])).get(rfq.buyer_id)
  const producers = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: rfq.recipients.map(({ producer_id }) => producer_id) })
  return new StepResponse(
    producers.map((producer): CreateNotificationDTO => ({
      to: producer.contact_email,
      channel: "email",
      template: "rfq-received",
      content: rfqReceivedMail({
        number: rfqNumber(rfq),
        company: buyer?.company || buyer?.name || "",
        needed_by: rfq.needed_by,
        link: `${process.env.STOREFRONT_URL}/id/producer/rfqs/${rfq_id}`,
      }),
      // An event that comes twice sends one mail.
      idempotency_key: `rfq-received:${rfq_id}:${producer.id}`,
    })),
  )
})

/** Every producer of a sent RFQ hears of it by mail, in Indonesian. */
export const mailProducersOfRfqWorkflow = createWorkflow(
  "mail-producers-of-rfq",
  function (input: Input) {
    return new WorkflowResponse(sendNotificationsStep(composeStep(input)))
  },
)
