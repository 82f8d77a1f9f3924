import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { carriersOf } from "@serumpun/domain/certificate-marks"
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
import { markedFor, readSeries } from "./certificate-links"
import { readMarketRules } from "./market-rules"
import { listReviewRows } from "./review"
import type { ExportOrderRow } from "./order-row"

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
  const [goods, rules] = await Promise.all([
    readGoods(container, listingIds),
    readMarketRules(container.resolve(ContainerRegistrationKeys.QUERY)),
  ])
  return {
    entries: checklistFor(shipping, goods, { day: dayIn(new Date()), rules }),
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
  const idsOf = ({ certificate_ids }: (typeof terms)[number]) => certificate_ids as string[]
  const [series, makers] = await Promise.all([
    readSeries(container.resolve(ContainerRegistrationKeys.QUERY), terms.flatMap(idsOf)),
    readMakers(container, ids),
  ])
  return terms.map((row) => {
    const maker = makers.get(row.listing_id)
    return {
      goods: {
        hs_code: row.hs_code,
        claims_organic: row.claims_organic,
        wood_packaging: (row.packing as unknown as Packing).wood_packaging,
      },
      certificates: maker
        ? carriersOf(
            idsOf(row),
            markedFor(series, idsOf(row), maker).map(toCertificate),
            row.hs_code,
            dayIn(new Date()),
          )
        : [],
    }
  })
}

/** Who makes the goods of each listing. */
async function readMakers(
  container: MedusaContainer,
  listing_id: string[],
): Promise<Map<string, { id: string; legal_form: string }>> {
  const reviews = await listReviewRows(container, { listing_id })
  const ids = [...new Set(reviews.map(({ producer_id }) => producer_id))]
  const makers = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: ids }, { select: ["id", "legal_form"], take: ids.length })
  return new Map(
    reviews.flatMap((review) => {
      const maker = makers.find(({ id }) => id === review.producer_id)
      return maker ? [[review.listing_id, maker] as const] : []
    }),
  )
}
