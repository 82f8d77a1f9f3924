import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { shortIncoterm } from "@serumpun/domain/incoterms"
import type { Problem } from "@serumpun/domain/problems"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { PriceField } from "#app/components/form/price-field.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { ShipmentText } from "#app/components/listing/shipment-text.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import { QuoteOptionFields } from "./quote-option-fields.tsx"
import { openWish } from "./quote-values.ts"

type Props = {
  rfq: ProducerRfq
  index: number
  values: FormValues
  problems: Problem[]
  /** Amount of this line, null when it is not offered. */
  total: number | null
}

/** One asked product: what the buyer wants, and the producer's price for it. */
export function QuoteLineFields({ rfq, index, values, problems, total }: Props) {
  const { t } = useTranslation(["quote", "quoteOptions", "common"])
  const format = useFormat()
  const locale = useLocale()
  const item = rfq.items[index]
  if (!item) return null
  const quoted = readNumber(values[`lines.${index}.quantity`], locale)
  const name = (field: string) => `lines.${index}.${field}`
  const unit = t(`common:unit.perUnit.${item.unit}`)
  const quantity = format.quantity(item.quantity, item.unit)
  const texts = (field: string) => ({
    name: name(field),
    defaultValue: values[name(field)],
    problems,
  })
  return (
    <fieldset className="form-part" id={fieldId(name("rfq_item_id"))}>
      <legend>
        <bdi>{t("line", { line: format.number(index + 1), title: item.title })}</bdi>
      </legend>
      <p>
        {item.target_price === null
          ? t("wanted", { quantity })
          : t("wantedTarget", {
              quantity,
              price: format.unitPrice(item.target_price, rfq.currency),
              unit,
            })}
      </p>
      {item.packing ? (
        <ShipmentText goods={{ packing: item.packing, unit: item.unit }} quantity={quoted} />
      ) : null}
      {item.list_price_usd && item.list_price_incoterm ? (
        <p className="soft">
          {t("listPriceFor", {
            price: format.unitPrice(item.list_price_usd, "USD"),
            unit,
            incoterm: format.latin(shortIncoterm(item.list_price_incoterm)),
          })}
        </p>
      ) : null}
      <WishedHere rfq={rfq} index={index} />
      {item.listing_id === null ? (
        <OwnListingField rfq={rfq} unit={item.unit} {...texts("listing_id")} />
      ) : null}
      <div className="form-row">
        <PriceField
          {...texts("unit_price")}
          values={values}
          unit={unit}
          currency={rfq.currency}
          label={t("unitPrice", { unit })}
          suffix={rfq.currency}
          required
        />
        <TextField
          {...texts("quantity")}
          label={t("quantity")}
          suffix={unit}
          inputMode="decimal"
          autoComplete="off"
          required
        />
      </div>
      <TextField
        {...texts("lead_time_days")}
        label={t("leadTime")}
        suffix={t("days")}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <TextField {...texts("note")} label={t("lineNote")} />
      <QuoteOptionFields rfq={rfq} index={index} values={values} problems={problems} />
      {rfq.items.length > 1 ? (
        <>
          <Checkbox
            name={name("skip")}
            defaultChecked={Boolean(values[name("skip")])}
            label={t("skip")}
          />
          <TextField {...texts("reason")} label={t("quoteOptions:notQuoted.reason")} />
        </>
      ) : null}
      <p className="total">
        <span>{t("table.total")}</span>
        <bdi>{total === null ? "–" : format.money(total, rfq.currency)}</bdi>
      </p>
    </fieldset>
  )
}

type ListingProps = { name: string; defaultValue: string | undefined; problems: Problem[] }

/** In an open request: with which of their public listings a producer answers. */
function OwnListingField({ rfq, unit, ...field }: ListingProps & { rfq: ProducerRfq; unit: Unit }) {
  const { t } = useTranslation(["openRfq", "common"])
  const fitting = rfq.own_listings.filter((listing) => listing.unit === unit)
  return (
    <SelectField
      {...field}
      label={t("quote.listing")}
      hint={t(fitting.length > 0 ? "quote.listingHint" : "quote.noListing", {
        unit: t(`common:unit.perUnit.${unit}`),
      })}
      choices={fitting.map(({ id, title }) => ({ value: id, label: title }))}
      required
    />
  )
}

/** What the buyer asks to change in this line, beside the fields that can change it. */
function WishedHere({ rfq, index }: Pick<Props, "rfq" | "index">) {
  const { t } = useTranslation(["quote", "common"])
  const format = useFormat()
  const item = rfq.items[index]
  const line = openWish(rfq)?.lines.find(({ rfq_item_id }) => rfq_item_id === item?.id)
  if (!item || !line || (line.quantity === null && line.unit_price === null)) return null
  const price = {
    price: format.unitPrice(line.unit_price ?? 0, rfq.currency),
    unit: t(`common:unit.perUnit.${item.unit}`),
  }
  return (
    <p>
      {line.quantity === null
        ? null
        : t("wish.quantity", { quantity: format.quantity(line.quantity, item.unit) })}{" "}
      {line.unit_price === null ? null : t("wish.price", price)}
    </p>
  )
}
