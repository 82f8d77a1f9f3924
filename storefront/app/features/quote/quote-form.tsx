import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import type { Problem } from "@serumpun/domain/problems"
import { useState, type FormEvent } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { AttachmentField } from "#app/components/form/attachment-field.tsx"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { KeptNotice } from "#app/components/form/kept-notice.tsx"
import { TradeSheet } from "#app/components/listing/trade-sheet.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { readFiles, readFormValues, type FormValues } from "#app/lib/kept/form-values.ts"
import { readNumber } from "#app/lib/format/read-number.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useKeptForm } from "#app/lib/kept/use-kept-form.ts"
import { QuoteLineFields } from "./quote-line-fields.tsx"
import { QuoteTermFields } from "./quote-term-fields.tsx"
import { QuoteTotalsView } from "./quote-totals.tsx"
import { totalsOf } from "./quote-values.ts"
import { useQuoteLabels } from "./use-quote-labels.ts"

type Props = {
  rfq: ProducerRfq
  values: FormValues
  problems: Problem[]
  idempotency_key: string
  /** The form comes back from "Calculate", which only people without scripts press. */
  calculated?: boolean
}

export function QuoteForm({ rfq, values, problems, idempotency_key, calculated }: Props) {
  const { t } = useTranslation(["quote", "openRfq"])
  const locale = useLocale()
  const labelOf = useQuoteLabels(rfq)
  const [typed, setTyped] = useState(values)
  const kept = useKeptForm(`quote ${rfq.id} ${locale}`, String(rfq.quotes.length))
  const totals = totalsOf(typed, rfq, locale)

  function onInput(event: FormEvent<HTMLFormElement>) {
    setTyped(readFormValues(new FormData(event.currentTarget)))
    kept.onInput()
  }

  return (
    <form
      method="post"
      noValidate
      encType="multipart/form-data"
      className="with-sheet"
      ref={kept.ref}
      onInput={onInput}
      onSubmit={kept.onSubmit}
    >
      <div className="form-parts">
        <KeptNotice state={kept.state} onDiscard={kept.discard} />
        <ErrorSummary problems={problems} labelOf={labelOf} />
        {calculated ? (
          <Notice kind="success">
            <p>{t("calculated")}</p>
          </Notice>
        ) : null}
        <input type="hidden" name="idempotency_key" value={idempotency_key} />
        {rfq.items.map((item, index) => (
          <QuoteLineFields
            key={item.id}
            rfq={rfq}
            index={index}
            values={values}
            problems={problems}
            total={totals.per_item[index] ?? null}
          />
        ))}
        <QuoteTermFields rfq={rfq} values={values} problems={problems} />
        <fieldset className="form-part">
          <legend>{t("openRfq:files.title")}</legend>
          <AttachmentField files={readFiles(values)} problems={problems} side="producer" />
        </fieldset>
      </div>
      <TradeSheet
        title={t("totals.title")}
        action={
          <div className="stack">
            <Button wide name="intent" value="review">
              {t("review")}
            </Button>
            <Button wide variant="secondary" name="intent" value="save">
              {t("saveDraft")}
            </Button>
            <noscript>
              <Button wide variant="quiet" name="intent" value="calculate">
                {t("calculate")}
              </Button>
            </noscript>
          </div>
        }
      >
        <QuoteTotalsView
          totals={totals}
          currency={rfq.currency}
          incoterm_label={[typed.incoterm, typed.incoterm_place].filter(Boolean).join(" ")}
          deposit_percent={readNumber(typed.deposit_percent, locale) || 0}
        />
      </TradeSheet>
    </form>
  )
}
