import type { MedusaContainer } from "@medusajs/framework/types"
import { dayIn } from "@serumpun/domain/days"
import {
  checklistFor,
  type ChecklistEntry,
  type OrderedGood,
} from "@serumpun/domain/delivery/export-checklist"
import type { Packing } from "@serumpun/domain/listing-content"
import { marketOf } from "@serumpun/domain/places"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"
import { TRADE_MODULE } from "../modules/trade"
import type TradeModuleService from "../modules/trade/service"
import { toCertificate } from "./certificate"
import type { ExportOrderRow } from "./order"

type Ordered = Pick<ExportOrderRow, "rfq_id" | "rfq_item_ids" | "incoterm" | "transport_mode">
export type OrderChecklist = { entries: ChecklistEntry[]; country: string; has_rules: boolean }

/** What has to be there before the goods of an order can enter the country they are ordered for. */
export async function readOrderChecklist(
  container: MedusaContainer,
  order: Ordered,
): Promise<OrderChecklist> {
  const rfq = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .retrieveRfq(order.rfq_id, { relations: ["items"] })
  const chosen = order.rfq_item_ids as string[]
  const listingIds = rfq.items
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ listing_id }) => listing_id ?? [])
  const country = rfq.destination_country
  const shipping = { incoterm: order.incoterm, transport_mode: order.transport_mode, country }
  const goods = await readGoods(container, listingIds)
  return {
    entries: checklistFor(shipping, goods, dayIn(new Date())),
    country,
    has_rules: marketOf(country) !== null,
  }
}

/** The goods as their trade terms describe them now; a withdrawn listing keeps its terms. */
async function readGoods(container: MedusaContainer, listingIds: string[]): Promise<OrderedGood[]> {
  const ids = [...new Set(listingIds)]
  const terms = await container
    .resolve<TradeModuleService>(TRADE_MODULE)
    .listTradeTerms({ listing_id: ids }, { take: ids.length })
  const certificateIds = terms.flatMap(({ certificate_ids }) => certificate_ids as string[])
  const rows = certificateIds.length
    ? await container
        .resolve<ProducerModuleService>(PRODUCER_MODULE)
        .listCertificates({ id: certificateIds }, { take: certificateIds.length })
    : []
  const certificates = rows.map(toCertificate)
  return terms.map(({ hs_code, claims_organic, packing, certificate_ids }) => ({
    goods: {
      hs_code,
      claims_organic,
      wood_packaging: (packing as unknown as Packing).wood_packaging,
    },
    certificates: certificates.filter(({ id }) => (certificate_ids as string[]).includes(id)),
  }))
}
