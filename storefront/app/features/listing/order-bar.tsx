import type { ListingBody } from "@serumpun/backend/src/contracts/catalogue.ts"
import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { unitPriceIn, type PriceView } from "#app/components/listing/card-data.ts"
import { PauseMark } from "#app/components/listing/pause-mark.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

type Props = { listing: ListingBody; prices: PriceView }

/** At the bottom of a phone, while the listing is read: its price, and the way to the trade sheet. */
export function OrderBar({ listing, prices }: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const lowest = Math.min(...listing.tiers.map(({ usd }) => usd))
  const priced = pricedIncoterm(listing.incoterms)
  const { amount, currency } = unitPriceIn(lowest, prices)
  return (
    <div className="order-bar">
      <span>
        <bdi className="num">
          {t("listing.from", {
            price: format.unitPrice(amount, currency),
            unit: t(`unit.perUnit.${listing.unit}`),
          })}
        </bdi>{" "}
        {priced ? <bdi className="soft">{shortIncoterm(priced)}</bdi> : null}
      </span>
      {listing.pause ? (
        <PauseMark pause={listing.pause} />
      ) : (
        <a className="button" href="#order">
          {t("action.askForQuote")}
        </a>
      )}
    </div>
  )
}
