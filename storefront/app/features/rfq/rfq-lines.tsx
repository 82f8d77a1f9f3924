import type { Problem } from "@serumpun/domain/problems"
import { pausedProblem, type Pause } from "@serumpun/domain/pauses"
import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DeliveryHint } from "#app/components/form/delivery-hint.tsx"
import { PriceField } from "#app/components/form/price-field.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { ShipmentText } from "#app/components/listing/shipment-text.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { fieldId, useProblemText } from "#app/lib/i18n/problem-text.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { linePrice } from "#app/lib/catalogue/line-price.ts"
import { toRfqInput } from "./rfq-form.ts"
import { TierFields } from "./tier-fields.tsx"
import type { RfqPage, RfqPageLine } from "./rfq-page.server.ts"

type Numbered = { line: RfqPageLine; index: number }

/** The goods, numbered through and grouped by the producer who will answer for them. */
export function RfqLines({ page, problems }: { page: RfqPage; problems: Problem[] }) {
  const { t } = useTranslation("rfq")
  const locale = useLocale()
  return groupByProducer(page.lines).map(({ key, producer, lines }) => (
    <section key={key} className="document-group">
      <h3>
        {producer ? (
          <>
            <a href={`/${locale}/producers/${producer.handle}`}>{producer.name}</a>{" "}
            <span className="soft">{producer.place}</span>
          </>
        ) : (
          t("line.noProducer")
        )}
      </h3>
      <ol role="list">
        {lines.map((numbered) => (
          <Line key={numbered.line.listing_id} {...numbered} page={page} problems={problems} />
        ))}
      </ol>
    </section>
  ))
}

function Line({ line, index, page, problems }: Numbered & { page: RfqPage; problems: Problem[] }) {
  const { t } = useTranslation(["rfq", "common"])
  const textOf = useProblemText()
  const format = useFormat()
  const locale = useLocale()
  const { listing } = line
  const field = `items.${index}`
  const gone = problems.filter((problem) => problem.field === `${field}.listing_id`)
  const price = linePrice(line, page.currency, page.rates, locale)
  const unit = listing?.unit
  const title = listing?.title ?? line.handle
  return (
    <li className="rfq-line">
      <input type="hidden" name={`${field}.listing_id`} value={line.listing_id} />
      <input type="hidden" name={`${field}.handle`} value={line.handle} />
      <p className="rfq-line-number num" aria-hidden="true">
        {format.number(index + 1)}
      </p>
      <div className="rfq-line-title" id={fieldId(`${field}.listing_id`)}>
        <h4>{listing ? <a href={`/${locale}/listings/${listing.handle}`}>{title}</a> : title}</h4>
        {listing ? <LineFacts listing={listing} unitPrice={price?.unit_price} page={page} /> : null}
        {listing ? (
          <ShipmentText goods={listing} quantity={readNumber(line.quantity, locale)} />
        ) : null}
        {listing ? (
          <DeliveryHint
            advise
            wish={{ ...toRfqInput(page.values, locale), today: page.today }}
            item={{ ...listing, quantity: readNumber(line.quantity, locale) ?? 0 }}
          />
        ) : null}
        {listing === null || listing?.pause || gone.length > 0 ? (
          <p className="field-error">
            <Icon name="alert" />
            <span>{textOf(gone[0] ?? whyNot(field, listing?.pause))}</span>
          </p>
        ) : null}
      </div>
      <div className="fields rfq-line-fields">
        <TextField
          name={`${field}.quantity`}
          label={t("line.quantity")}
          suffix={unit ? t(`common:unit.perUnit.${unit}`) : undefined}
          hint={listing ? <MinimumHint listing={listing} /> : undefined}
          defaultValue={line.quantity}
          problems={problems}
          inputMode="decimal"
          autoComplete="off"
          required
        />
        <PriceField
          name={`${field}.target_price`}
          label={t("line.targetPrice")}
          suffix={unit ? `${page.currency} / ${t(`common:unit.perUnit.${unit}`)}` : page.currency}
          defaultValue={line.target_price}
          problems={problems}
          values={page.values}
          unit={unit ? t(`common:unit.perUnit.${unit}`) : ""}
        />
        <TextField
          name={`${field}.note`}
          label={t("line.note")}
          defaultValue={line.note}
          problems={problems}
        />
        <TierFields
          at={(name) => ({
            name: `${field}.${name}`,
            defaultValue: line[name],
            problems,
          })}
        />
      </div>
      <div className="rfq-line-total">
        <p className="soft">{t("line.total")}</p>
        <p className="num rfq-line-amount">
          <bdi>{price ? format.money(price.total, page.currency) : "–"}</bdi>
        </p>
        <Button
          variant="quiet"
          name="intent"
          value={`remove:${line.listing_id}`}
          aria-label={t("line.removeLabel", { title })}
        >
          {t("common:action.remove")}
        </Button>
      </div>
    </li>
  )
}

function whyNot(field: string, pause: Pause | null | undefined): Problem {
  return pause ? pausedProblem(field, pause) : { field, code: "listing_unavailable" }
}

type Listing = NonNullable<RfqPageLine["listing"]>

function LineFacts({
  listing,
  unitPrice,
  page,
}: {
  listing: Listing
  unitPrice: number | undefined
  page: RfqPage
}) {
  const { t } = useTranslation(["rfq", "common"])
  const format = useFormat()
  const priced = pricedIncoterm(listing.incoterms)
  const asked = listing.incoterms.filter((incoterm) => incoterm !== priced).map(shortIncoterm)
  return (
    <ul className="rfq-line-facts soft" role="list">
      {unitPrice === undefined ? null : (
        <li>
          <bdi>
            {t("line.listPrice", {
              price: format.unitPrice(unitPrice, page.currency),
              unit: t(`common:unit.perUnit.${listing.unit}`),
            })}
            {priced ? ` ${shortIncoterm(priced)}` : null}
          </bdi>
        </li>
      )}
      <li>{t("common:listing.leadTime", { count: listing.lead_time_days })}</li>
      {asked.length > 0 ? (
        <li>
          {t("line.priceToAsk")} <bdi>{asked.join(", ")}</bdi>
        </li>
      ) : null}
    </ul>
  )
}

function MinimumHint({ listing }: { listing: Listing }) {
  const { t } = useTranslation("rfq")
  const format = useFormat()
  const moq = format.quantity(listing.moq, listing.unit)
  return listing.order_multiple > 1
    ? t("line.minimumMultiple", {
        moq,
        multiple: format.quantity(listing.order_multiple, listing.unit),
      })
    : t("line.minimum", { moq })
}

function groupByProducer(lines: RfqPageLine[]) {
  const groups = new Map<
    string,
    { key: string; producer: Listing["producer"] | null; lines: Numbered[] }
  >()
  lines.forEach((line, index) => {
    const producer = line.listing?.producer ?? null
    const key = producer?.id ?? ""
    const group = groups.get(key) ?? { key, producer, lines: [] }
    group.lines.push({ line, index })
    groups.set(key, group)
  })
  return [...groups.values()]
}
