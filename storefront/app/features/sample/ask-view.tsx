import { currencies } from "@serumpun/domain/money"
import type { Problem } from "@serumpun/domain/problems"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useCountryChoices } from "#app/lib/format/use-countries.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import { fieldId } from "#app/lib/i18n/problem-text.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import { readGoods } from "./ask-values.ts"

type Props = {
  values: FormValues
  problems: Problem[]
  unavailable: Undecided
  country_codes: string[]
  /** The company's addresses, to be filled in from. */
  addressPick: ReactNode
  /** Why nothing is sent yet. */
  notices: ReactNode
}

const fields = [
  "recipient",
  "street",
  "postal_code",
  "city",
  "country",
  "phone",
  "purpose",
  "currency",
] as const

/** Samples of several producers' goods in one form; each producer gets what is theirs. */
export function AskSamplesView(props: Props) {
  const { values, problems, unavailable, notices } = props
  const { t } = useTranslation("sample")
  const locale = useLocale()
  const base = `/${locale}/account/samples`
  const goods = readGoods(values)
  return (
    <form method="post" action={`${base}/new`} noValidate className="stack">
      <Breadcrumb trail={[{ label: t("list.title"), href: base }, { label: t("ask.title") }]} />
      <h1>{t("ask.title")}</h1>
      <p className="lede">{t("ask.text")}</p>
      {notices}
      <Unavailable because={unavailable} />
      <ErrorSummary
        problems={problems}
        labelOf={(field) => {
          const known = fields.find((name) => name === field)
          if (known) return t(`field.${known}`)
          if (field === "goods") return t("ask.goods")
          const [, index] = field.startsWith("goods.") ? field.split(".") : []
          return index === undefined ? null : (goods[Number(index)]?.title ?? t("ask.goods"))
        }}
      />
      {goods.length === 0 ? (
        <EmptyState
          title={t("ask.none")}
          text={t("list.empty.buyer")}
          action={{ label: t("list.toCatalogue"), href: `/${locale}/catalogue?sample=1` }}
        />
      ) : (
        <AskForm {...props} />
      )}
    </form>
  )
}

function AskForm({ values, problems, country_codes, addressPick }: Props) {
  const { t } = useTranslation("sample")
  const countries = useCountryChoices(country_codes)
  const at = (name: string) => ({ name, defaultValue: values[name] ?? "", problems })
  return (
    <>
      {/* Enter in a text field presses a form's first button: let that one send. */}
      <button name="intent" value="send" className="visually-hidden" tabIndex={-1}>
        {t("ask.send")}
      </button>
      <input type="hidden" name="key" value={values.key ?? ""} />
      <input type="hidden" name="rfq_id" value={values.rfq_id ?? ""} />
      <fieldset className="form-part" id={fieldId("goods")}>
        <legend>{t("ask.goods")}</legend>
        <Goods values={values} problems={problems} />
      </fieldset>
      <TextAreaField {...at("purpose")} label={t("field.purpose")} rows={3} required />
      <fieldset className="form-part">
        <legend>{t("ask.address")}</legend>
        {addressPick}
        <TextField {...at("recipient")} label={t("field.recipient")} required />
        <TextField
          {...at("street")}
          label={t("field.street")}
          autoComplete="street-address"
          required
        />
        <TextField
          {...at("postal_code")}
          label={t("field.postal_code")}
          autoComplete="postal-code"
        />
        <TextField {...at("city")} label={t("field.city")} autoComplete="address-level2" required />
        <SelectField {...at("country")} label={t("field.country")} choices={countries} required />
        <TextField {...at("phone")} type="tel" label={t("field.phone")} dir="ltr" />
      </fieldset>
      <SelectField
        {...at("currency")}
        label={t("field.currency")}
        choices={currencies.map((value) => ({ value, label: value }))}
        required
      />
      <p>
        <Button name="intent" value="send">
          {t("ask.send")}
        </Button>
      </p>
    </>
  )
}

function Goods({ values, problems }: Pick<Props, "values" | "problems">) {
  const { t } = useTranslation("sample")
  return readGoods(values).map((good, index) => (
    <div key={good.listing_id} className="stack">
      <input type="hidden" name={`goods.${index}.listing_id`} value={good.listing_id} />
      <input type="hidden" name={`goods.${index}.title`} value={good.title} />
      <input type="hidden" name={`goods.${index}.producer`} value={good.producer} />
      <Checkbox
        name={`goods.${index}.chosen`}
        defaultChecked={good.is_chosen}
        label={
          <>
            <bdi>{good.title}</bdi>{" "}
            <span className="soft">
              <bdi>{good.producer}</bdi>
            </span>
          </>
        }
      />
      <TextField
        name={`goods.${index}.note`}
        defaultValue={values[`goods.${index}.note`] ?? ""}
        problems={[
          ...problems,
          ...problems
            .filter(({ field }) => field === `goods.${index}`)
            .map((one) => ({ ...one, field: `goods.${index}.note` })),
        ]}
        label={t("ask.noteOf", { title: good.title })}
        hint={t("ask.noteHint")}
      />
    </div>
  ))
}
