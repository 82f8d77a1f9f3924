import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { AcceptanceLimit } from "@serumpun/domain/company/company-rules"
import { needsConsent } from "@serumpun/domain/company/consents"
import type { CompanyRole } from "@serumpun/domain/company/roles"
import type { RateTable } from "@serumpun/domain/money"
import { chosenTotals } from "@serumpun/domain/order-money"
import type { Problem } from "@serumpun/domain/problems"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { QuoteLines } from "#app/components/quote/quote-lines.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { LineName } from "./line-name.tsx"
import { OptionChoice } from "./option-choice.tsx"
import { OrderAmounts } from "./order-amounts.tsx"
import { OrderTerms } from "./order-terms.tsx"

type Props = {
  /** Who accepts: above their company's limit a colleague is asked. */
  acting: { role: CompanyRole; limit: AcceptanceLimit; rates: RateTable | null }
  quote: QuoteView
  /** The lines whose total is shown, by the RFQ's items. */
  chosen: string[]
  /** Keys of the options that are taken in place of their lines. */
  options: string[]
  /** Other lines were ticked than those the total was shown for. */
  hasChanged: boolean
  problems: Problem[]
  /** Chosen in a comparison, with lines of other quotes: "?line=…", or nothing. */
  among: string
}

/**
 * What the buyer is about to order, once more in full: lines to choose from, total, deposit and terms.
 * The version and the total shown travel with the form.
 */
export function AcceptView(props: Props) {
  const { acting, quote, chosen, options, hasChanged, problems, among } = props
  const { t } = useTranslation(["order", "account", "common", "company"])
  const format = useFormat()
  const base = `/${useLocale()}/account`
  const rfq = `${base}/rfqs/${quote.rfq_id}`
  const back = among ? `${rfq}/compare/chosen${among}` : rfq
  const { lines, totals } = chosenTotals(quote, chosen, options)
  const heading = t("accept.title", { number: quote.number })
  const nameOfLine = (field: string) =>
    quote.lines.find(({ rfq_item_id }) => rfq_item_id === chosen[Number(field.split(".")[1])])
  return (
    <form method="post" action={`${rfq}/quotes/${quote.id}/accept${among}`} className="stack">
      <Breadcrumb
        trail={[
          { label: t("account:list.title"), href: base },
          { label: t("accept.back"), href: rfq },
          { label: quote.number },
        ]}
      />
      <h1>
        <Numbered text={heading} number={quote.number} />
      </h1>
      <ErrorSummary
        problems={problems}
        labelOf={(field) => nameOfLine(field)?.title ?? t("accept.choose")}
      />
      {hasChanged ? <Notice kind="attention" title={t("accept.changed")} /> : null}
      <p className="lede">
        {t("accept.text", {
          producer: quote.producer_name,
          version: format.number(quote.version),
          date: format.date(quote.valid_until),
        })}
      </p>
      <div className="document">
        <h2>{t("accept.choose")}</h2>
        <QuoteLines
          caption={t("linesOf", { number: quote.number })}
          lines={quote.lines}
          currency={quote.currency}
          nameOf={(line) => (
            <>
              <Checkbox
                name="line"
                value={line.rfq_item_id}
                id={`field-${fieldOf(chosen, line.rfq_item_id)}`}
                defaultChecked={chosen.includes(line.rfq_item_id)}
                label={<LineName {...line} />}
              />
              <OptionChoice line={line} options={options} currency={quote.currency} />
            </>
          )}
        />
        {quote.lines.length > 1 || quote.lines.some((line) => line.options?.length) ? (
          <p>
            <Button variant="secondary" name="intent" value="update">
              {t("accept.update")}
            </Button>
          </p>
        ) : null}
        <h2>{t("accept.ordered", { count: lines.length })}</h2>
        <OrderAmounts {...quote} totals={totals} />
        {lines.length < quote.lines.length && (quote.freight || quote.insurance) ? (
          <p className="soft">{t("accept.wholeFreight")}</p>
        ) : null}
        <OrderTerms
          terms={quote}
          lead_time_days={Math.max(0, ...lines.map(({ lead_time_days }) => lead_time_days))}
          first={[
            [t("terms.producer"), quote.producer_name],
            [t("account:quote.validUntil"), format.date(quote.valid_until)],
          ]}
        />
      </div>
      <Binding acting={acting} quote={quote} total={totals.total} />
      <input type="hidden" name="version" value={quote.version} />
      <input type="hidden" name="total" value={totals.total} />
      <input type="hidden" name="shown" value={[...chosen, ...options].join(" ")} />
      <div className="cluster">
        <Button name="intent" value="accept">
          {t(asks(acting, quote, totals.total) ? "company:accept.ask" : "accept.button")}
        </Button>
        <ButtonLink variant="quiet" href={back}>
          {t("accept.keep")}
        </ButtonLink>
      </div>
    </form>
  )
}

/** Where a problem of a line leads to: its box, by its place among the chosen ones. */
function fieldOf(chosen: string[], id: string): string {
  const index = chosen.indexOf(id)
  return index < 0 ? `line-${id}` : `rfq_item_ids-${index}`
}

type Acting = Props["acting"]

const asks = ({ role, limit, rates }: Acting, { currency }: QuoteView, total: number): boolean =>
  needsConsent(role, limit, { total, currency, rates })

/** What the button does: it orders, or it asks a colleague to. */
function Binding({ acting, quote, total }: { acting: Acting; quote: QuoteView; total: number }) {
  const { t } = useTranslation(["order", "company"])
  const format = useFormat()
  const { limit } = acting
  const written = format.money(total, quote.currency)
  if (!limit || !asks(acting, quote, total)) return <p>{t("accept.binding", { total: written })}</p>
  return (
    <Notice kind="attention" title={t("company:accept.ask")}>
      <p>
        {t("company:accept.askText", {
          total: written,
          limit: format.money(limit.amount, limit.currency),
          date: format.date(quote.valid_until),
        })}
      </p>
    </Notice>
  )
}
