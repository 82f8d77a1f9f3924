import { units, type Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { PriceField } from "#app/components/form/price-field.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { formatMonthName } from "@serumpun/domain/format"
import { useLocale } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { MAX_TIERS, rowsShown } from "./listing-fields.ts"
import { controlProps, type ControlsProps, type PartProps } from "./part-props.ts"

/** The unit's name for the suffix of quantities. */
export function useUnitLabel(unit: string | undefined): string {
  const { t } = useTranslation("common")
  const known: Unit | undefined = units.find((candidate) => candidate === unit)
  return known ? t(`unit.perUnit.${known}`) : ""
}

/** How much, how fast, and at which price from which quantity; `costs` leads to what remains of it. */
export function AmountPart({ costs, ...props }: PartProps & { costs: string }) {
  const { t } = useTranslation("listingEditor")
  const at = controlProps(props)
  const unit = useUnitLabel(props.values.unit)
  const whole = { inputMode: "numeric", autoComplete: "off" } as const
  return (
    <>
      <FormPart part="amount" parts={props.parts}>
        <TextField
          {...at("moq")}
          {...whole}
          label={t("field.moq")}
          hint={t("hint.moq")}
          suffix={unit}
          required
        />
        <TextField
          {...at("order_multiple")}
          {...whole}
          label={t("field.multiple")}
          hint={t("hint.multiple")}
          suffix={unit}
          required
        />
        <TextField
          {...at("capacity_per_month")}
          {...whole}
          label={t("field.capacity")}
          hint={t("hint.capacity")}
          suffix={unit}
          required
        />
        <TextField
          {...at("lead_time_days")}
          {...whole}
          label={t("field.leadTime")}
          hint={t("hint.leadTime")}
          suffix={t("field.days")}
          required
        />
        <TextField
          {...at("shelf_life_months")}
          {...whole}
          label={t("field.shelfLife")}
          hint={t("hint.shelfLife")}
          suffix={t("field.months")}
        />
        <SeasonFields {...props} />
      </FormPart>
      <TiersPart {...props} unit={unit} costs={costs} />
    </>
  )
}

function SeasonFields(props: ControlsProps) {
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  const at = controlProps(props)
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: formatMonthName(locale, index + 1),
  }))
  return (
    <div className="form-row">
      <SelectField {...at("season.from_month")} label={t("field.seasonFrom")} choices={months} />
      <SelectField {...at("season.to_month")} label={t("field.seasonTo")} choices={months} />
    </div>
  )
}

function TiersPart({ unit, costs, ...props }: PartProps & { unit: string; costs: string }) {
  const { t } = useTranslation(["listingEditor", "costs"])
  const at = controlProps(props)
  const filled = rowsShown(0, MAX_TIERS, MAX_TIERS).filter(
    (row) => props.values[`tiers.${row}.usd`] || props.values[`tiers.${row}.min`],
  )
  const price = { suffix: "USD", currency: "USD", values: props.values, unit } as const
  return (
    <FormPart part="price" parts={props.parts}>
      <p className="soft">{t("hint.tiers")}</p>
      <p className="soft">{t("costs:inRupiah")}</p>
      <PriceField {...at("tiers.0.usd")} {...price} label={t("field.basePrice")} required />
      {rowsShown(Math.max(filled.length, 2), 1, MAX_TIERS)
        .slice(1)
        .map((row) => (
          <div key={row} className="form-row">
            <TextField
              {...at(`tiers.${row}.min`)}
              label={t("field.tierMin")}
              suffix={unit}
              inputMode="numeric"
              autoComplete="off"
            />
            <PriceField {...at(`tiers.${row}.usd`)} {...price} label={t("field.tierPrice")} />
          </div>
        ))}
      <p>
        <a href={costs}>{t("costs:link")}</a>
      </p>
    </FormPart>
  )
}
