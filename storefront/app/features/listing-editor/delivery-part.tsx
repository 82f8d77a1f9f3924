import { packageKinds } from "@serumpun/domain/containers"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { LocalizedField } from "#app/components/form/localized-field.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { useUnitLabel } from "./amount-part.tsx"
import { PackingLoad } from "./packing-load.tsx"
import { MAX_INCOTERMS, rowsShown } from "./listing-fields.ts"
import { controlProps, type PartProps } from "./part-props.ts"

const packingNumbers = [
  ["packing.inner_quantity", "innerQuantity", "unit"],
  ["packing.carton_inner_count", "innerCount", ""],
  ["packing.carton_length_cm", "length", "cm"],
  ["packing.carton_width_cm", "width", "cm"],
  ["packing.carton_height_cm", "height", "cm"],
  ["packing.carton_net_kg", "net", "kg"],
  ["packing.carton_gross_kg", "gross", "kg"],
] as const

/** Where the good is handed over, how it is packed, and samples. */
export function DeliveryPart(props: PartProps) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const at = controlProps(props)
  const unit = useUnitLabel(props.values.unit)
  const number = { inputMode: "decimal", autoComplete: "off" } as const
  return (
    <>
      <IncotermsPart {...props} />
      <FormPart part="packing" parts={props.parts}>
        <p className="soft">{t("hint.packing")}</p>
        <LocalizedField
          name="packing.inner"
          values={props.values}
          problems={props.problems}
          labelOf={(language) => t("field.inner", { language })}
          hint={t("hint.inner")}
        />
        <SelectField
          {...at("packing.kind")}
          label={t("field.packageKind")}
          choices={packageKinds.map((value) => ({ value, label: t(`trade:package.${value}`) }))}
          required
        />
        <div className="form-row">
          {packingNumbers.map(([name, label, suffix]) => (
            <TextField
              key={name}
              {...at(name)}
              {...number}
              label={t(`field.${label}`)}
              suffix={suffix === "unit" ? unit : suffix || undefined}
              required
            />
          ))}
        </div>
        <div className="form-row">
          <TextField
            {...at("packing.max_layers")}
            {...number}
            label={t("field.maxLayers")}
            hint={t("hint.maxLayers")}
          />
          <TextField
            {...at("packing.cartons_per_pallet")}
            {...number}
            label={t("field.perPallet")}
            hint={t("hint.perPallet")}
          />
        </div>
        <Checkbox
          name="packing.may_lie"
          defaultChecked={Boolean(props.values["packing.may_lie"])}
          label={t("field.mayLie")}
        />
        <Checkbox
          name="packing.wood_packaging"
          defaultChecked={Boolean(props.values["packing.wood_packaging"])}
          label={t("field.wood")}
        />
        <PackingLoad values={props.values} />
      </FormPart>
      <FormPart part="sample" parts={props.parts}>
        <Checkbox
          name="sample.available"
          defaultChecked={Boolean(props.values["sample.available"])}
          label={t("field.sampleAvailable")}
        />
        <div className="form-row">
          <TextField
            {...at("sample.price_usd")}
            {...number}
            label={t("field.samplePrice")}
            suffix="USD"
          />
          <TextField
            {...at("sample.quantity")}
            {...number}
            label={t("field.sampleQuantity")}
            suffix={unit}
          />
          <TextField
            {...at("sample.lead_time_days")}
            {...number}
            label={t("field.sampleDays")}
            suffix={t("field.days")}
          />
        </div>
      </FormPart>
    </>
  )
}

function IncotermsPart(props: PartProps) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const format = useFormat()
  const at = controlProps(props)
  const filled = rowsShown(0, MAX_INCOTERMS, MAX_INCOTERMS).filter(
    (row) => props.values[`incoterms.${row}.rule`] || props.values[`incoterms.${row}.place`],
  )
  return (
    <FormPart part="delivery" parts={props.parts}>
      <p className="soft">{t("hint.delivery")}</p>
      {rowsShown(Math.max(filled.length, 1), 1, MAX_INCOTERMS).map((row) => (
        <div key={row} className="form-row">
          <SelectField
            {...at(`incoterms.${row}.rule`)}
            label={
              row === 0 ? t("field.ruleFirst") : t("field.rule", { row: format.number(row + 1) })
            }
            choices={incoterms.map((value) => ({
              value,
              label: `${value} · ${t(`trade:incoterm.${value}`)}`,
            }))}
            required={row === 0}
          />
          <TextField
            {...at(`incoterms.${row}.place`)}
            label={t("field.rulePlace")}
            required={row === 0}
          />
          <SelectField
            {...at(`incoterms.${row}.transport`)}
            label={t("field.transport")}
            choices={transportModes.map((value) => ({
              value,
              label: t(`trade:transport.${value}`),
            }))}
            required={row === 0}
          />
        </div>
      ))}
    </FormPart>
  )
}
