import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { countryCodes } from "@serumpun/domain/countries"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextField } from "#app/components/form/field.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { itemValues } from "./change-form.ts"
import { RfqDelivery } from "./rfq-delivery.tsx"
import { RfqPrivacy } from "./rfq-privacy.tsx"
import { RfqRequirements } from "./rfq-requirements.tsx"
import { TierFields } from "./tier-fields.tsx"
import { useRfqLabels } from "./use-rfq-labels.ts"

type Props = { rfq: BuyerRfq; values: FormValues; problems: Problem[]; today: string }

/** A sent request, to be changed: its goods stay, quantities, wishes and terms may not. */
export function ChangeView({ rfq, values, problems, today }: Props) {
  const { t } = useTranslation(["rfqChange", "rfq", "account"])
  const locale = useLocale()
  const labelOf = useRfqLabels(
    rfq.items.map((item) => ({ handle: item.title, listing: { title: item.title } })),
  )
  const base = `/${locale}/account`
  const page = { values, currency: rfq.currency, country_codes: [...countryCodes], today }
  const heading = t("title", { number: rfq.number })
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("account:list.title"), href: base },
          { label: rfq.number, href: `${base}/rfqs/${rfq.id}` },
          { label: t("link") },
        ]}
      />
      <h1>
        <Numbered text={heading} number={rfq.number} />
      </h1>
      <ErrorSummary problems={problems} labelOf={labelOf} />
      <form method="post" className="document" noValidate>
        <input type="hidden" name="version" value={values.version} />
        <p className="lede">{t("intro")}</p>
        <section className="document-part">
          <h2>{t("rfq:goods.title")}</h2>
          {rfq.items.map((item, index) => (
            <ItemFields key={item.id} rfq={rfq} index={index} values={values} problems={problems} />
          ))}
        </section>
        <section className="document-part">
          <h2>{t("rfq:delivery.title")}</h2>
          <RfqDelivery page={page} problems={problems} isSent />
        </section>
        <section className="document-part">
          <h2>{t("rfq:requirements.title")}</h2>
          <RfqRequirements page={page} problems={problems} />
          <RfqPrivacy values={values} />
        </section>
        <div className="document-send">
          <Button>{t("button")}</Button>
          <ButtonLink variant="quiet" href={`${base}/rfqs/${rfq.id}`}>
            {t("keep")}
          </ButtonLink>
        </div>
      </form>
    </>
  )
}

type ItemProps = Omit<Props, "today"> & { index: number }

function ItemFields({ rfq, index, values, problems }: ItemProps) {
  const { t } = useTranslation(["rfq", "common"])
  const format = useFormat()
  const item = rfq.items[index]
  if (!item) return null
  const row = itemValues(values, index)
  const at = (field: string) => ({
    name: `items.${index}.${field}`,
    defaultValue: row[field] ?? "",
    problems,
  })
  const unit = t(`common:unit.perUnit.${item.unit}`)
  const number = { inputMode: "decimal", autoComplete: "off" } as const
  return (
    <fieldset className="document-group">
      <legend>
        <bdi>{`${format.number(item.line)}. ${item.title}`}</bdi>
      </legend>
      <div className="fields">
        <TextField
          {...at("quantity")}
          {...number}
          label={t("line.quantity")}
          suffix={unit}
          required
        />
        <TextField
          {...at("target_price")}
          {...number}
          label={t("line.targetPrice")}
          suffix={`${rfq.currency} / ${unit}`}
        />
      </div>
      <TextField {...at("note")} label={t("line.note")} />
      <TierFields at={at} />
    </fieldset>
  )
}
