import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import type { NewNotice } from "../../mail/notices"
import { listQuoteViews } from "../../readers/quote"

type Buyer = { email: string; locale: Locale }

/** The buyer hears of a quote in their own language, with the total and the day it ends. */
export async function quoteReceivedNotices(
  container: MedusaContainer,
  quoteId: string,
): Promise<NewNotice[]> {
  const [quote] = await listQuoteViews(container, { id: quoteId }, "producer", defaultLocale)
  const buyer = quote && (await readBuyerOf(container, quote.rfq_id))
  if (!buyer) return []
  const { rfq_id, number, currency, valid_until } = quote
  return [
    {
      key: `quote_received:${quoteId}`,
      kind: "quote_received",
      recipient: buyer.email,
      locale: buyer.locale,
      data: {
        rfq_id,
        number,
        producer: quote.producer_name,
        total: quote.totals.total,
        currency,
        valid_until,
      },
    },
  ]
}

async function readBuyerOf(container: MedusaContainer, rfqId: string): Promise<Buyer | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "rfq",
    fields: ["id", "customer.email", "customer.metadata"],
    filters: { id: rfqId },
  })
  const [found] = data as { customer?: { email: string; metadata?: { locale?: string } } }[]
  if (!found?.customer) return null
  const wanted = found.customer.metadata?.locale
  return { email: found.customer.email, locale: isLocale(wanted) ? wanted : defaultLocale }
}
