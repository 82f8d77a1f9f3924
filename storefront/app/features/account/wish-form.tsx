import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { incoterms } from "@serumpun/domain/incoterms"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { SelectField, TextAreaField, TextField } from "#app/components/form/field.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import type { Undecided } from "#app/lib/http/attempt.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"

export type WishAnswer = { values: FormValues; problems: Problem[]; unavailable: Undecided }
type Props = {
  quote: QuoteView
  answer: WishAnswer | undefined
  idempotency_key: string
  back: string
}
type At = (name: string) => { name: string; defaultValue: string | undefined; problems: Problem[] }

/** Asking for another version: what is left empty may stay as the quote says. */
export function WishForm({ quote, answer, idempotency_key, back }: Props) {
  const { t } = useTranslation("account")
  const values = answer?.values ?? {}
  const problems = answer?.problems ?? []
  const at: At = (name) => ({ name, defaultValue: values[name], problems })
  const key = values.idempotency_key ?? idempotency_key
  return (
    <form method="post" noValidate className="form-parts">
      <Unavailable because={answer?.unavailable ?? false} />
      <ErrorSummary problems={problems} labelOf={useWishLabels(quote)} />
      <input type="hidden" name="idempotency_key" value={key} />
      {quote.lines.map((line, index) => (
        <WishedLineFields key={line.rfq_item_id} quote={quote} index={index} at={at} />
      ))}
      <WishedTermFields quote={quote} at={at} />
      <TextAreaField
        {...at("message")}
        label={t("wish.message")}
        hint={t("wish.messageHint")}
        rows={4}
        maxLength={LIMITS.message}
      />
      <p className="cluster">
        <Button>{t("wish.send")}</Button>
        <ButtonLink variant="quiet" href={back}>
          {t("end.back")}
        </ButtonLink>
      </p>
    </form>
  )
}

function WishedLineFields({ quote, index, at }: { quote: QuoteView; index: number; at: At }) {
  const { t } = useTranslation(["account", "common"])
  const format = useFormat()
  const line = quote.lines[index]
  if (!line) return null
  const unit = t(`common:unit.perUnit.${line.unit}`)
  const number = { inputMode: "decimal", autoComplete: "off" } as const
  return (
    <fieldset className="form-part">
      <legend>
        <bdi>{`${format.number(line.line)}. ${line.title}`}</bdi>
      </legend>
      <div className="form-row">
        <TextField
          {...at(`lines.${index}.quantity`)}
          {...number}
          label={t("wish.quantity")}
          hint={t("wish.now", { value: format.quantity(line.quantity, line.unit) })}
          suffix={unit}
        />
        <TextField
          {...at(`lines.${index}.unit_price`)}
          {...number}
          label={t("wish.price", { unit })}
          hint={t("wish.now", { value: format.unitPrice(line.unit_price, quote.currency) })}
          suffix={quote.currency}
        />
      </div>
    </fieldset>
  )
}

function WishedTermFields({ quote, at }: { quote: QuoteView; at: At }) {
  const { t } = useTranslation(["account", "trade"])
  const format = useFormat()
  return (
    <fieldset className="form-part">
      <legend>{t("wish.delivery")}</legend>
      <p className="soft">
        {t("wish.now", { value: `${quote.incoterm} ${quote.incoterm_place}` })}
      </p>
      <div className="form-row">
        <SelectField
          {...at("incoterm")}
          label={t("rfq.incoterm")}
          choices={incoterms.map((rule) => ({
            value: rule,
            label: `${rule} · ${t(`trade:incoterm.${rule}`)}`,
          }))}
        />
        <TextField {...at("incoterm_place")} label={t("wish.place")} maxLength={LIMITS.place} />
      </div>
      <TextField
        {...at("valid_until")}
        type="date"
        label={t("wish.validUntil")}
        hint={t("wish.now", { value: format.date(quote.valid_until) })}
      />
    </fieldset>
  )
}

function useWishLabels(quote: QuoteView): (field: string) => string | null {
  const { t } = useTranslation(["account", "common"])
  const single: Record<string, string> = {
    incoterm: t("rfq.incoterm"),
    incoterm_place: t("wish.place"),
    valid_until: t("wish.validUntil"),
    message: t("wish.message"),
  }
  return (field) => {
    const [, index, part] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? []
    const line = quote.lines[Number(index)]
    if (!line || !part) return single[field] ?? null
    const unit = t(`common:unit.perUnit.${line.unit}`)
    const label = part === "quantity" ? t("wish.quantity") : t("wish.price", { unit })
    return `${line.title}, ${label}`
  }
}
