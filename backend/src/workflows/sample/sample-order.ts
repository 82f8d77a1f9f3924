import type { CreateOrderDTO, MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import { EXPORT_ORDER_MODULE } from "../../modules/export-order"
import type ExportOrderModuleService from "../../modules/export-order/service"
import { type BuyerContact, readBuyerContact } from "../../readers/buyer-contact"
import { goodsOf, type SampleRow } from "../../readers/sample-agreed"
import { namesOf, readPlaceOfSale, readProducts, toProductOf } from "../order/medusa-order"
import { writePayables } from "../order/payables"
import { nested } from "../rows"
import type { Transaction } from "../one-transaction"
import { draftSampleInvoice } from "../issued/sample-invoice"
import { writeIssued } from "../issued/write-issued"
import type { SampleChange } from "./write-sample"

const orderModule = (container: MedusaContainer) =>
  container.resolve<ExportOrderModuleService>(EXPORT_ORDER_MODULE)

type Prepared = (transaction: Transaction) => Promise<string>

/**
 * What an accepted price makes: Medusa's order with its payment collection, our row of it and the sample
 * invoice. Everything slow is read here; what comes back writes it in the given transaction and gives the
 * id of the export order.
 */
export async function prepareSampleOrder(
  container: MedusaContainer,
  row: SampleRow,
  { actor_name }: Pick<SampleChange, "actor_name">,
): Promise<Prepared> {
  const contact = { account_id: row.buyer_id, person_id: row.person_id }
  const buyer = await readBuyerContact(container, contact)
  const [order, invoice] = await Promise.all([
    toMedusaOrder(container, { row, buyer }),
    draftSampleInvoice(container, { row, buyer, account: orderModule(container).receivingAccount }),
  ])
  const total = row.total ?? 0
  return async (transaction) => {
    const amounts = { deposit: total, balance: 0 }
    const payables = await writePayables(container, transaction, { order, amounts })
    const columns = { ...toExportOrder(row, actor_name), ...payables }
    const written = await transaction.run(orderModule(container), (service, context) =>
      service.createExportOrders(columns, context),
    )
    const drafts = [invoice(written)]
    await writeIssued(container, transaction, { drafts, endings: [] })
    return written.id
  }
}

/** All of it is due before the sample is sent: a deposit of 100 %, delivered to the buyer's address. */
function toExportOrder(row: SampleRow, actor_name: string) {
  const total = row.total ?? 0
  const status = "awaiting_deposit" as const
  return {
    ...{ status, sample_id: row.id, rfq_id: null, quote_id: null, person_id: row.person_id },
    rfq_item_ids: goodsOf(row).map(({ listing_id }) => listing_id),
    ...{ buyer_id: row.buyer_id, producer_id: row.producer_id, producer_name: row.producer_name },
    ...{ currency: row.currency, total, deposit: total, balance: 0, deposit_percent: 100 },
    ...{ payment_method: "tt" as const, incoterm: "DAP" as const, incoterm_place: row.city },
    ...{ transport_mode: "air" as const, lead_time_days: row.dispatch_days ?? 0 },
    placed_on: dayIn(new Date()),
    moves: nested([{ status, actor: "buyer", actor_name, moved_at: new Date() }]),
  }
}

async function toMedusaOrder(
  container: MedusaContainer,
  { row, buyer }: { row: SampleRow; buyer: BuyerContact },
): Promise<CreateOrderDTO> {
  const goods = goodsOf(row)
  const [place, products] = await Promise.all([
    readPlaceOfSale(container),
    readProducts(
      container,
      goods.map(({ listing_id }) => listing_id),
    ),
  ])
  const { street, postal_code, city, country } = row
  return {
    ...place,
    status: "pending",
    currency_code: row.currency.toLowerCase(),
    customer_id: buyer.person.id,
    email: buyer.person.email,
    shipping_address: {
      ...namesOf(buyer),
      ...{ address_1: street, postal_code, city, country_code: country.toLowerCase() },
    },
    items: goods.map(({ listing_id, titles, note, price }) => ({
      title: `Sample: ${titles.en || titles.id}`,
      subtitle: note ?? "",
      quantity: 1,
      unit_price: price ?? 0,
      requires_shipping: true,
      ...toProductOf(products.get(listing_id), titles.en || titles.id),
    })) as NonNullable<CreateOrderDTO["items"]>,
    shipping_methods: [
      {
        ...{ name: "Courier", amount: row.courier_cost ?? 0 },
        ...{ is_tax_inclusive: false, order_id: "" },
      },
    ],
  }
}
