import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { chosenTotals, roundingOf } from "@serumpun/domain/order-money"
import type { BuyerContact } from "../../readers/buyer-contact"
import type { QuoteView } from "../../contracts/buyer"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import type { OrderPlan } from "./steps/plan-order"

type Line = QuoteView["lines"][number]
type Item = NonNullable<CreateOrderDTO["items"]>[number]

/**
 * An order of Medusa's with the accepted lines at their quoted prices, so that the Admin and any
 * plugin find what they expect. Its total is the quote's to the unit: freight and insurance are
 * shipping methods, and what rounding each line has changed is a line of its own.
 */
export async function toMedusaOrder(
  container: MedusaContainer,
  { buyer, plan }: { buyer: BuyerContact; plan: OrderPlan & { goods: number } },
): Promise<CreateOrderDTO> {
  const { quote, rfq_item_ids, listing_ids, options } = plan
  const { lines } = chosenTotals(quote, rfq_item_ids, options)
  const [place, products, address] = await Promise.all([
    readPlaceOfSale(container),
    readProducts(container, listing_ids),
    readDestination(container, quote.rfq_id),
  ])
  return {
    ...place,
    status: "pending",
    currency_code: quote.currency.toLowerCase(),
    customer_id: buyer.person.id,
    email: buyer.person.email,
    shipping_address: { ...address, ...namesOf(buyer) },
    items: [
      ...lines.map((line, index) => toItem(line, products.get(listing_ids[index] ?? ""))),
      ...roundingItem(roundingOf(lines, plan.goods)),
    ],
    shipping_methods: [
      ...shippingMethod("Freight", quote.freight),
      ...shippingMethod("Insurance", quote.insurance),
    ],
  }
}

function toItem({ title, quantity, unit_price, unit, hs_code }: Line, product?: Product): Item {
  return {
    title,
    subtitle: `HS ${hs_code.slice(0, 4)}.${hs_code.slice(4)}, per ${unit}`,
    quantity,
    unit_price,
    requires_shipping: true,
    ...toProductOf(product, title),
  } as Item
}

/** How a line of Medusa's order names its product; nothing for one that has gone. */
export function toProductOf(product: Product | undefined, title: string) {
  if (!product) return {}
  return {
    product_id: product.id,
    product_title: title,
    product_handle: product.handle,
    variant_id: product.variants[0]?.id,
  }
}

function roundingItem(amount: number): Item[] {
  if (amount === 0) return []
  return [
    {
      title: "Rounding",
      subtitle: "Each line of the quote is rounded to the currency",
      quantity: 1,
      unit_price: amount,
      requires_shipping: false,
    } as Item,
  ]
}

/** What is not included has no method: zero would say that it is free. */
function shippingMethod(name: string, amount: number | null) {
  return amount === null ? [] : [{ name, amount, is_tax_inclusive: false, order_id: "" }]
}

type Product = { id: string; handle: string; variants: { id: string }[] }

export async function readProducts(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, Product>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "handle", "variants.id"],
    filters: { id: ids },
  })
  return new Map((data as Product[]).map((product) => [product.id, product]))
}

export function namesOf({ person, company }: BuyerContact) {
  const { first_name, last_name } = person
  return { first_name, last_name, company }
}

async function readDestination(container: MedusaContainer, rfq_id: string) {
  const rfq = await container.resolve<QuoteModuleService>(QUOTE_MODULE).retrieveRfq(rfq_id)
  return { city: rfq.destination_city, country_code: rfq.destination_country.toLowerCase() }
}

/** The one region and the one sales channel there are. */
export async function readPlaceOfSale(container: MedusaContainer) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [regions, channels] = await Promise.all(
    ["region", "sales_channel"].map((entity) =>
      query.graph({ entity, fields: ["id"], pagination: { take: 1 } }),
    ),
  )
  return { region_id: regions?.data[0]?.id, sales_channel_id: channels?.data[0]?.id }
}
