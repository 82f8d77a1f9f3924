import type { ListingBody, Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { incotermLabel, pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import type { Pause } from "@serumpun/domain/pauses"
import type { PriceTier } from "@serumpun/domain/price-tiers"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocation } from "react-router"
import { TextField } from "#app/components/form/field.tsx"
import { inCurrency, unitPriceIn, type PriceView } from "#app/components/listing/card-data.ts"
import { CurationMark } from "#app/components/listing/marks.tsx"
import { usePauseText } from "#app/components/listing/pause-mark.tsx"
import { RateNote } from "#app/components/listing/rate-note.tsx"
import { ShipmentText } from "#app/components/listing/shipment-text.tsx"
import { TradeSheet } from "#app/components/listing/trade-sheet.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { DataTable } from "#app/components/ui/data-table.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { OrderChoice } from "./order-choice.ts"

type Props = {
  /** Without a passport in a preview, where nothing can be asked for. */
  listing: ListingBody & { passport: Passport | null }
  choice: OrderChoice
  prices: PriceView
}

/**
 * The trade sheet: quantity → tier → total, and the request. One form: its first button asks for
 * the price of the quantity typed (GET, this page), its second puts that quantity into the basket.
 */
export function OrderSheet({ listing, choice, prices }: Props) {
  const { t } = useTranslation(["listing", "sample", "common"])
  const format = useFormat()
  const locale = useLocale()
  // A shared address keeps its currency when the price of another quantity is asked.
  const currency = new URLSearchParams(useLocation().search).get("currency")
  const { unit, passport, pause } = listing
  const perUnit = t(`common:unit.perUnit.${unit}`)
  const incoterm = pricedIncoterm(listing.incoterms)
  return (
    <TradeSheet
      title={t("sheet.title")}
      note={passport ? <CurationMark until={passport.valid_until} /> : null}
      action={
        <Button wide form="order" name="intent" value="add" disabled={!passport || pause !== null}>
          {t("common:action.addToBasket")}
        </Button>
      }
      details={
        <Terms>
          {incoterm ? (
            <Term label={<TermLink term="incoterm">{t("sheet.priceTerm")}</TermLink>}>
              <bdi>{incotermLabel(incoterm)}</bdi>
            </Term>
          ) : null}
          <Term label={<TermLink term="moq">{t("common:listing.moqLong")}</TermLink>}>
            {format.quantity(listing.moq, unit)}
          </Term>
          <Term label={<TermLink term="lead-time">{t("common:facet.lead_time_days")}</TermLink>}>
            {t("common:unit.days", { count: listing.lead_time_days })}
          </Term>
          <Term label={t("sheet.capacity")}>
            {format.quantity(listing.capacity_per_month, unit)}
          </Term>
          <Term label={t("sheet.sample")}>
            <SampleText listing={listing} prices={prices} />
            {listing.sample.available && passport && !pause ? (
              <>
                {" "}
                <a
                  className="document-screen-only"
                  href={`/${locale}/account/samples/new?listing=${encodeURIComponent(listing.handle)}`}
                >
                  {t("sample:ask.link")}
                </a>
              </>
            ) : null}
          </Term>
        </Terms>
      }
    >
      {pause ? <PauseNotice pause={pause} /> : null}
      <form id="order" method="post" action={`/${locale}/rfq/items`}>
        <input type="hidden" name="listing_id" value={listing.id} />
        <input type="hidden" name="handle" value={listing.handle} />
        {currency ? <input type="hidden" name="currency" value={currency} /> : null}
        <div className="order-form-quantity">
          <TextField
            name="quantity"
            label={t("sheet.quantity")}
            hint={t("sheet.quantityHint", {
              moq: format.quantity(listing.moq, unit),
              multiple: format.quantity(listing.order_multiple, unit),
            })}
            suffix={perUnit}
            defaultValue={choice.text}
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            required
            problems={choice.problems}
          />
          <Button
            variant="secondary"
            disabled={!passport}
            formMethod="get"
            formAction={`/${locale}/listings/${listing.handle}`}
          >
            {t("sheet.calculate")}
          </Button>
        </div>
      </form>
      <TierTable listing={listing} choice={choice} prices={prices} />
      {choice.total === null ? null : (
        <p className="total">
          <span>
            {t("sheet.total", { quantity: format.quantity(choice.quantity, unit) })}
            {incoterm ? (
              <>
                , <bdi>{shortIncoterm(incoterm)}</bdi>
              </>
            ) : null}
          </span>
          <bdi>{format.money(choice.total, choice.currency)}</bdi>
        </p>
      )}
      {choice.total === null ? null : <ShipmentText goods={listing} quantity={choice.quantity} />}
      <RateNote prices={prices} />
    </TradeSheet>
  )
}

function PauseNotice({ pause }: { pause: Pause }) {
  const { t } = useTranslation("pause")
  const format = useFormat()
  const text = usePauseText()
  return (
    <Notice kind="attention" title={text(pause)}>
      <p>
        {pause.until ? t("listing.until", { date: format.date(pause.until) }) : t("listing.open")}
      </p>
    </Notice>
  )
}

/** A word of the trade that leads to its explanation. */
export function TermLink({ term, children }: { term: string; children: string }) {
  const locale = useLocale()
  return (
    <a className="order-form-term" href={`/${locale}/how-it-works#term-${term}`}>
      {children}
    </a>
  )
}

function TierTable({ listing, choice, prices }: Props) {
  const { t } = useTranslation("listing")
  const format = useFormat()
  const { unit, tiers } = listing
  const priced = pricedIncoterm(listing.incoterms)
  const rangeOf = ({ min, max }: PriceTier) =>
    max === null
      ? t("sheet.tierOpen", { min: format.quantity(min, unit) })
      : t("sheet.tierRange", { min: format.number(min), max: format.quantity(max, unit) })
  return (
    <DataTable
      caption={
        priced
          ? t("sheet.tiersFor", { incoterm: format.latin(shortIncoterm(priced)) })
          : t("sheet.tiers")
      }
      columns={[{ label: t("sheet.quantity") }, { label: t("sheet.unitPrice"), numeric: true }]}
      rows={tiers.map((tier) => {
        const { amount, currency } = unitPriceIn(tier.usd, prices)
        return {
          key: String(tier.min),
          emphasis: choice.total !== null && tier.min === choice.tier_min,
          cells: [rangeOf(tier), <bdi key="price">{format.unitPrice(amount, currency)}</bdi>],
        }
      })}
    />
  )
}

function SampleText({ listing: { sample, unit }, prices }: Pick<Props, "listing" | "prices">) {
  const { t } = useTranslation(["listing", "common"])
  const format = useFormat()
  if (!sample.available) return t("sheet.noSample")
  const parts = [
    sample.quantity === null ? null : format.quantity(sample.quantity, unit),
    sample.price_usd === null ? null : moneyText(sample.price_usd),
    sample.lead_time_days === null ? null : t("common:unit.days", { count: sample.lead_time_days }),
  ]
  return parts.filter(Boolean).join(" · ") || t("sheet.sampleYes")

  function moneyText(usd: number): string {
    const { amount, currency } = inCurrency(usd, prices)
    return format.money(amount, currency)
  }
}
