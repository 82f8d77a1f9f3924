import { formatHsCode, normalizeHsCode } from "@serumpun/domain/hs-codes"
import { knownGoods } from "@serumpun/domain/known-goods"
import { requiredLocales } from "@serumpun/domain/locales"
import { categories, provinces, type Province } from "@serumpun/domain/places"
import { processingStages, specificationKeys, units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { FormPart } from "./form-part.tsx"
import { GoodField } from "./good-field.tsx"
import { CheckField } from "./check-field.tsx"
import { MAX_SPECIFICATION, rowsShown } from "./listing-fields.ts"
import { controlProps, type ControlsProps, type PartProps } from "./part-props.ts"

/** What the good is, where it is from and what can be measured about it. */
export function KindPart(props: PartProps) {
  const { t } = useTranslation(["listingEditor", "trade", "common"])
  const at = controlProps(props)
  return (
    <>
      <FormPart part="kind" parts={props.parts}>
        <GoodPicker {...props} />
        <SelectField
          {...at("category")}
          label={t("field.category")}
          hint={t("hint.category")}
          choices={categories.map((value) => ({ value, label: t(`trade:category.${value}`) }))}
          required
        />
        <SelectField
          {...at("processing_stage")}
          label={t("field.stage")}
          choices={processingStages.map((value) => ({
            value,
            label: t(`trade:processing_stage.${value}`),
          }))}
          required
        />
        <TextField
          {...at("hs_code")}
          label={t("field.hs")}
          hint={t("hint.hs")}
          inputMode="decimal"
          dir="ltr"
          required
        />
        <SelectField
          {...at("unit")}
          label={t("field.unit")}
          choices={units.map((value) => ({ value, label: t(`common:unit.perUnit.${value}`) }))}
          required
        />
        <TextField
          {...at("species")}
          label={t("field.species")}
          hint={t("hint.species")}
          lang="la"
        />
        <TextField {...at("gi_claim")} label={t("field.gi")} hint={t("hint.gi")} />
        <CheckField {...props} name="claims_organic" label={t("field.organic")} />
        <SpecificationRows {...props} />
      </FormPart>
      <OriginPart {...props} />
    </>
  )
}

/** Fills in category and HS code from a word, and says what the code stands for. */
function GoodPicker({ values, problems }: ControlsProps) {
  const { t } = useTranslation("goods")
  const format = useFormat()
  const code = normalizeHsCode(values.hs_code ?? "")
  const goods = knownGoods.filter(
    ({ hs_code, category }) => hs_code === code && category === values.category,
  )
  return (
    <>
      <GoodField name="good" defaultValue={values.good ?? ""} problems={problems} />
      <p>
        <Button variant="secondary" name="intent" value="pick">
          {t("button")}
        </Button>
      </p>
      {goods.length > 0 ? (
        <p className="soft">
          {t("reason", {
            code: formatHsCode(code),
            goods: format.list(goods.map(({ name }) => name)),
          })}
        </p>
      ) : null}
    </>
  )
}

function OriginPart(props: PartProps) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const locale = useLocale()
  const at = controlProps(props)
  const choices = (Object.keys(provinces) as Province[])
    .map((value) => ({ value: value as string, label: t(`trade:province.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <FormPart part="origin" parts={props.parts}>
      <SelectField {...at("province")} label={t("field.province")} choices={choices} required />
      <TextField {...at("place")} label={t("field.place")} required />
    </FormPart>
  )
}

function SpecificationRows(props: ControlsProps) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const format = useFormat()
  const at = controlProps(props)
  const filled = specificationKeys.filter((_, row) => props.values[`specification.${row}.key`])
  const hasProblem = props.problems.some(({ field }) => field.startsWith("specification."))
  return (
    <details className="details" open={hasProblem}>
      <summary>
        <Icon name="chevron" />
        <span>{t("part.specification")}</span>
      </summary>
      <p className="soft">{t("hint.specification")}</p>
      {rowsShown(filled.length, 2, MAX_SPECIFICATION).map((row) => (
        <div key={row} className="form-row">
          <SelectField
            {...at(`specification.${row}.key`)}
            label={t("field.specKey", { row: format.number(row + 1) })}
            choices={specificationKeys.map((value) => ({
              value,
              label: t(`trade:specification.${value}`),
            }))}
          />
          {requiredLocales.map((language) => (
            <TextField
              key={language}
              {...at(`specification.${row}.value.${language}`)}
              label={t("field.specValue", { language: format.language(language) })}
              lang={language}
            />
          ))}
        </div>
      ))}
    </details>
  )
}
