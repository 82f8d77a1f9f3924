import type { Comparison } from "@serumpun/backend/src/contracts/comparison.ts"
import { figureSums, freightBases } from "@serumpun/domain/cost-figures"
import { currencies } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { dutyName, hsCodesOf, writeFigures } from "./figure-values.ts"
import { writeHs } from "./texts.ts"

export type FiguresAnswer = { values: FormValues; problems: Problem[]; unavailable: Undecided }
type Props = { comparison: Comparison; answer: FiguresAnswer | undefined }

const number = { inputMode: "decimal", autoComplete: "off" } as const

/** What the buyer expects the way to cost; posted to this page, remembered for the destination. */
export function FiguresForm({ comparison, answer }: Props) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  const locale = useLocale()
  const { rfq, figures, quotes } = comparison
  const values = answer?.values ?? writeFigures(figures, locale)
  const problems = answer?.problems ?? []
  const at = (name: string) => ({ name, defaultValue: values[name], problems })
  const city = rfq.destination_city
  const country = format.country(rfq.destination_country)
  const codes = hsCodesOf(quotes)
  const labelOf = useFigureLabels(codes)
  const sums = figureSums.filter((name) => name !== "clearance")
  return (
    <Allowed>
      <form method="post" noValidate className="landed-figures document-screen-only" id="figures">
        <Section title={t("figures.title", { city, country })}>
          <p>{t("figures.text")}</p>
          <Unavailable because={answer?.unavailable ?? false} />
          <ErrorSummary problems={problems} labelOf={labelOf} />
          <div className="landed-fields">
            <SelectField
              {...at("currency")}
              label={t("figures.currency")}
              required
              choices={currencies.map((code) => ({ value: code, label: code }))}
            />
            {sums.slice(0, 3).map((name) => (
              <TextField key={name} {...at(name)} {...number} label={t(`figures.${name}`)} />
            ))}
            <TextField {...at("freight")} {...number} label={t("figures.freight")} />
            <SelectField
              {...at("freight_basis")}
              label={t("figures.freight_basis")}
              required
              choices={freightBases.map((basis) => ({
                value: basis,
                label: t(`freightBasis.${basis}`),
              }))}
            />
            <TextField
              {...at("insurance_percent")}
              {...number}
              label={t("figures.insurance_percent")}
              hint={t("figures.insuranceHint")}
              suffix="%"
            />
            {sums.slice(3).map((name) => (
              <TextField key={name} {...at(name)} {...number} label={t(`figures.${name}`)} />
            ))}
            <TextField {...at("clearance")} {...number} label={t("figures.clearance")} />
            {codes.map((code) => (
              <TextField
                key={code}
                {...at(dutyName(code))}
                {...number}
                label={t("figures.duty", { code: writeHs(code) })}
                hint={t("figures.dutyHint")}
                suffix="%"
              />
            ))}
          </div>
          <p>
            <Button variant="secondary">{t("figures.save")}</Button>
          </p>
        </Section>
      </form>
    </Allowed>
  )
}

function useFigureLabels(codes: string[]): (field: string) => string | null {
  const { t } = useTranslation("comparison")
  return (field) => {
    const code = codes.find((one) => dutyName(one) === field)
    if (code) return t("figures.duty", { code: writeHs(code) })
    const names = ["currency", "freight", "freight_basis", "insurance_percent", ...figureSums]
    return names.includes(field) ? t(`figures.${field as "freight"}`) : null
  }
}
