import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { divide, fromDecimal, multiply, toDecimal } from "@serumpun/domain/decimal"
import type { IssuedLine, IssuedPacking } from "@serumpun/domain/issued/content"
import type { Packing } from "@serumpun/domain/listing-content"
import { defaultLocale, type Locale, type Localized, shownIn } from "@serumpun/domain/locales"
import type { QuoteOptionInput } from "@serumpun/domain/quote-options"
import type { QuoteLineInput } from "@serumpun/domain/quote-rules"
import { perPack, shipmentOf } from "@serumpun/domain/shipments"
import type { Unit } from "@serumpun/domain/units"
import { readPublicListings } from "../../readers/public-listing"

export type QuotedLine = Omit<QuoteLineInput, "options"> & {
  /** As the quote keeps them. */
  options?: (QuoteOptionInput & { option: number })[]
  line: number
  /** Of the goods quoted; what was asked for may be free text. */
  listing_id: string | null
  titles: Localized
  hs_code: string
  unit: Unit
}

/** Where the goods of some lines come from and how they are packed, by the RFQ's item. */
export type GoodsOfLines = Map<
  string,
  Pick<IssuedLine, "origin" | "species"> & { packing: Packing }
>

/** As the listings say today; a listing that is not public any more says nothing. */
export async function readGoods(
  container: MedusaContainer,
  lines: QuotedLine[],
): Promise<GoodsOfLines> {
  const listing_id = [...new Set(lines.flatMap((line) => line.listing_id ?? []))]
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, { listing_id })
  return new Map(
    lines.flatMap(({ rfq_item_id, listing_id }) => {
      const listing = listings.find((one) => one.id === listing_id)
      if (!listing) return []
      const { place, species, packing } = listing.content
      return [[rfq_item_id, { origin: place || null, species, packing }] as const]
    }),
  )
}

/** `totals`: of the lines, in their order, as the quote has rounded them. */
export function draftLines(
  lines: QuotedLine[],
  { totals, goods, locale }: { totals: number[]; goods: GoodsOfLines; locale: Locale },
): IssuedLine[] {
  return lines.map(({ rfq_item_id, titles, ...line }, index) => {
    const found = goods.get(rfq_item_id)
    const { hs_code, unit, quantity, unit_price, lead_time_days, note } = line
    return {
      line: line.line,
      title: shownIn(titles, defaultLocale).text,
      title_local: localTitle(titles, locale),
      ...{ hs_code, unit, quantity, unit_price, lead_time_days, note },
      total: totals[index] ?? 0,
      origin: found?.origin ?? null,
      species: found?.species ?? null,
      packing: found ? packingOf(found.packing, { quantity, unit }) : null,
    }
  })
}

function localTitle(titles: Localized, locale: Locale): string | null {
  return locale === defaultLocale ? null : titles[locale] || null
}

/** Null while the listing's packing is not complete. */
function packingOf(
  packing: Packing,
  { quantity, unit }: { quantity: number; unit: Unit },
): IssuedPacking | null {
  const { inner: _inner, ...outer } = packing
  const shipment = shipmentOf(outer, quantity)
  if (!shipment) return null
  const packs = divide(toDecimal(quantity), toDecimal(perPack(outer)), 9)
  const net = multiply(packs, toDecimal(packing.carton_net_kg))
  return {
    kind: packing.kind,
    packs: shipment.packs,
    net_kg: unit === "kg" ? quantity : Number(fromDecimal(net).toFixed(3)),
    gross_kg: shipment.gross,
    volume_m3: shipment.volume,
  }
}
