import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { incoterms, transportModes } from "@serumpun/domain/incoterms"
import type { Problem } from "@serumpun/domain/problems"
import { paymentMethods } from "@serumpun/domain/quote-rules"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Checkbox } from "#app/components/ui/field.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import type { FormValues } from "#app/lib/kept/form-values.ts"

type Props = { rfq: ProducerRfq; values: FormValues; problems: Problem[] }

/** Delivery, payment and the rest of the conditions. */
export function QuoteTermFields({ rfq, values, problems }: Props) {
  const { t } = useTranslation(["quote", "sample", "trade"])
  const at = (name: string) => ({ name, defaultValue: values[name], problems })
  const money = { suffix: rfq.currency, inputMode: "decimal", autoComplete: "off" } as const
  return (
    <>
      <fieldset className="form-part">
        <legend>{t("delivery")}</legend>
        <SelectField
          {...at("incoterm")}
          label={t("incoterm")}
          hint={t("incotermHint", { wanted: `${rfq.incoterm}` })}
          choices={useIncotermChoices(rfq)}
          required
        />
        <TextField
          {...at("incoterm_place")}
          label={t("place")}
          hint={t("placeHint")}
          list="own-places"
          required
        />
        <datalist id="own-places">
          {[...new Set(rfq.listing_incoterms.map(({ place }) => place))].map((place) => (
            <option key={place} value={place} />
          ))}
        </datalist>
        <SelectField
          {...at("transport_mode")}
          label={t("transport")}
          choices={transportModes.map((value) => ({ value, label: t(`trade:transport.${value}`) }))}
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("payment")}</legend>
        <TextField
          {...at("valid_until")}
          type="date"
          label={t("validUntil")}
          hint={t("validUntilHint")}
          required
        />
        <div className="form-row">
          <TextField
            {...at("deposit_percent")}
            label={t("deposit")}
            suffix="%"
            inputMode="decimal"
            required
          />
          <SelectField
            {...at("payment_method")}
            label={t("method")}
            choices={paymentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
            required
          />
        </div>
        <TextField
          {...at("claim_days")}
          label={t("claimDays")}
          hint={t("claimDaysHint")}
          suffix={t("days")}
          inputMode="numeric"
          required
        />
        <TextField {...at("freight")} {...money} label={t("freight")} hint={t("notIncludedHint")} />
        <TextField
          {...at("insurance")}
          {...money}
          label={t("insurance")}
          hint={t("notIncludedHint")}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>{t("extra")}</legend>
        <TextField {...at("sample_price")} {...money} label={t("sample")} />
        <Checkbox
          name="needs_sample"
          defaultChecked={Boolean(values.needs_sample)}
          label={t("sample:condition.label")}
        />
        <p className="soft">{t("sample:condition.hint")}</p>
        <TextField {...at("exclusions")} label={t("exclusions")} hint={t("exclusionsHint")} />
        <TextAreaField {...at("message")} label={t("message")} rows={4} />
      </fieldset>
    </>
  )
}

/** The producer's own offers first, then the rest of the ladder. */
function useIncotermChoices(rfq: ProducerRfq) {
  const { t } = useTranslation(["quote", "trade"])
  const own = incoterms.filter((rule) =>
    rfq.listing_incoterms.some((incoterm) => incoterm.rule === rule),
  )
  return [
    ...own.map((rule) => ({
      value: rule as string,
      label: t("ownTerms", { rule, name: t(`trade:incoterm.${rule}`) }),
    })),
    ...incoterms
      .filter((rule) => !own.includes(rule))
      .map((rule) => ({
        value: rule as string,
        label: `${rule} · ${t(`trade:incoterm.${rule}`)}`,
      })),
  ]
}
