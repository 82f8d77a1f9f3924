import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import type { Currency } from "@serumpun/domain/money"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { orderNumber } from "../../readers/order"

/** Both sides of an order as its mails address and name them. */
export type OrderReaders = {
  buyer: { recipient: string; locale: Locale; company: string }
  producer: { recipient: string; locale: Locale; name: string }
}

/** A producer reads Indonesian, a buyer the language they signed up in. */
export async function readOrderReaders(
  container: MedusaContainer,
  { buyer_id, producer_id }: { buyer_id: string; producer_id: string },
): Promise<OrderReaders> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, producer] = await Promise.all([
    query.graph({
      entity: "customer",
      fields: ["id", "email", "first_name", "last_name", "company_name", "metadata"],
      filters: { id: buyer_id },
    }),
    container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .retrieveProducer(producer_id, { select: ["id", "name", "contact_email"] }),
  ])
  const [customer] = data
  if (!customer) throw new Error(`The buyer ${buyer_id} is missing`)
  const wanted = customer.metadata?.locale
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  return {
    buyer: {
      recipient: customer.email,
      locale: isLocale(wanted) ? wanted : defaultLocale,
      company: customer.company_name || name,
    },
    producer: { recipient: producer.contact_email, locale: "id", name: producer.name },
  }
}

type Placed = {
  id: string
  serial: number
  placed_on: string
  total: number
  deposit: number
  currency: string
}

/** The producer hears that their quote has become an order, the buyer has it confirmed. */
export function orderPlacedNotices(order: Placed, { buyer, producer }: OrderReaders): NewNotice[] {
  const amounts = {
    order_id: order.id,
    number: orderNumber(order),
    total: order.total,
    deposit: order.deposit,
    currency: order.currency as Currency,
  }
  return [
    {
      key: `order_placed:${order.id}:producer`,
      kind: "order_placed",
      recipient: producer.recipient,
      locale: producer.locale,
      data: { ...amounts, company: buyer.company },
    },
    {
      key: `order_confirmed:${order.id}:buyer`,
      kind: "order_confirmed",
      recipient: buyer.recipient,
      locale: buyer.locale,
      data: { ...amounts, producer: producer.name },
    },
  ]
}
