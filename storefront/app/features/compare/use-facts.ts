import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { formatHsCode } from "@serumpun/domain/hs-codes"
import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { unitPriceIn, type PriceView } from "#app/components/listing/card-data.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"
import { type Fact, factOf } from "./fact.ts"

/** What decides between goods, in the order of a trade sheet; each fact as text, one per listing. */
export function useFacts(listings: ListingDetail[], prices: PriceView): Fact[] {
  const { t } = useTranslation(["compare", "listing", "common", "trade"])
  const format = useFormat()
  const marketName = useMarketName()
  const none = t("none")
  const list = (names: string[]) => (names.length > 0 ? format.list(names) : none)
  const priceOf = (usd: number | undefined, { unit }: ListingDetail) => {
    if (usd === undefined) return none
    const { amount, currency } = unitPriceIn(usd, prices)
    const price = format.unitPrice(amount, currency)
    return t("price", { price, unit: t(`common:unit.perUnit.${unit}`) })
  }
  const lowest = (listing: ListingDetail) => {
    const tier = listing.tiers.at(-1)
    if (!tier || listing.tiers.length < 2) return priceOf(tier?.usd, listing)
    const from = format.quantity(tier.min, listing.unit)
    return t("priceFrom", { price: priceOf(tier.usd, listing), quantity: from })
  }
  const termOf = ({ incoterms }: ListingDetail) => {
    const priced = pricedIncoterm(incoterms)
    return priced ? format.latin(shortIncoterm(priced)) : none
  }
  const days = (count: number | null) => (count === null ? none : t("common:unit.days", { count }))
  const fact = (label: string, textOf: (listing: ListingDetail) => string) =>
    factOf(label, listings.map(textOf))
  return [
    fact(t("priceAtMinimum"), (one) => priceOf(one.tiers[0]?.usd, one)),
    fact(t("lowestPrice"), lowest),
    fact(t("listing:sheet.priceTerm"), termOf),
    fact(t("common:listing.moqLong"), (one) => format.quantity(one.moq, one.unit)),
    fact(t("multiple"), (one) => format.quantity(one.order_multiple, one.unit)),
    fact(t("common:facet.lead_time_days"), (one) => days(one.lead_time_days)),
    fact(t("listing:sheet.capacity"), (one) => format.quantity(one.capacity_per_month, one.unit)),
    fact(t("listing:sheet.sample"), ({ sample }) =>
      t(sample.available ? "listing:sheet.sampleYes" : "listing:sheet.noSample"),
    ),
    fact(t("listing:certificate.title"), ({ certificates }) =>
      list(
        [...new Set(certificates.map(({ scheme }) => scheme))].map((scheme) =>
          t(`trade:certificate.${scheme}`),
        ),
      ),
    ),
    fact(t("common:facet.ready_for"), ({ destinations }) =>
      list(
        destinations.flatMap(({ market, state }) =>
          state === "ready" ? [marketName(market)] : [],
        ),
      ),
    ),
    fact(t("listing:specification.hs"), ({ hs_code }) => formatHsCode(hs_code)),
    fact(t("common:facet.processing_stage"), ({ processing_stage }) =>
      t(`trade:processing_stage.${processing_stage}`),
    ),
    fact(t("listing:specification.shelfLife"), ({ shelf_life_months: count }) =>
      count === null ? none : t("common:unit.months", { count }),
    ),
    fact(t("packing"), ({ packing, unit }) =>
      t("packingText", {
        quantity: format.quantity(packing.inner_quantity * packing.carton_inner_count, unit),
        gross: format.number(packing.carton_gross_kg),
      }),
    ),
    fact(t("origin"), ({ place }) => place),
    fact(t("exportGrade"), ({ passport }) => format.month(passport.valid_until)),
  ]
}
