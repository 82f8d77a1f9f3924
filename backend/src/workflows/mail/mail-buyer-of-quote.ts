import type { CreateNotificationDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sendNotificationsStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { contentLocales, defaultLocale, isLocale } from "@serumpun/domain/locales"
import { currencyDecimals } from "@serumpun/domain/money"
import { quoteReceivedMail } from "../../mail/texts"
import { listQuoteViews } from "../../readers/quote"

type Input = { quote_id: string }

const composeStep = createStep("compose-quote-mail", async ({ quote_id }: Input, { container }) => {
  const none = new StepResponse<CreateNotificationDTO[]>([])
  const [quote] = await listQuoteViews(container, { id: quote_id }, "buyer", defaultLocale)
  if (!quote) return none
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "rfq",
    fields: ["id", "customer.email", "customer.metadata"],
    filters: { id: quote.rfq_id },
  })
  const customer = (data[0] as { customer?: { email: string; metadata?: { locale?: string } } })
    ?.customer
  if (!customer) return none
  const wanted = customer.metadata?.locale
  const locale = isLocale(wanted) ? wanted : defaultLocale
  const digits = currencyDecimals[quote.currency]
  const total = new Intl.NumberFormat(contentLocales[locale], {
    style: "currency",
    currency: quote.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(quote.totals.total)
  return new StepResponse<CreateNotificationDTO[]>([
    {
      to: customer.email,
      channel: "email",
      template: "quote-received",
      content: quoteReceivedMail(locale, {
        number: quote.number,
        producer: quote.producer_name,
        total,
        valid_until: quote.valid_until,
        link: `${process.env.STOREFRONT_URL}/${locale}/account/rfqs/${quote.rfq_id}`,
      }),
      idempotency_key: `quote-received:${quote_id}`,
    },
  ])
})

/** The buyer hears of a quote in her own language, with the total and the day it ends. */
export const mailBuyerOfQuoteWorkflow = createWorkflow(
  "mail-buyer-of-quote",
  function (input: Input) {
    return new WorkflowResponse(sendNotificationsStep(composeStep(input)))
  },
)
