import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { statusOn } from "@serumpun/domain/negotiation"
import { chosenTotals } from "@serumpun/domain/order-money"
import { takenOf } from "@serumpun/domain/quote-options"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { type ChosenPart, chosenParts, chosenQuery } from "./chosen.ts"

type Props = {
  rfq: BuyerRfq
  chosen: string[]
  /** Options that are ordered in place of their lines. */
  taken: string[]
  now: Date
  /** An order of this list has just been placed. */
  isPlaced: boolean
}

/** The chosen lines by producer: which part is ordered, which comes next; the address keeps them all. */
export function ChosenPage({ rfq, chosen, taken, now, isPlaced }: Props) {
  const { t } = useTranslation(["comparison", "account", "order"])
  const base = `/${useLocale()}/account`
  const page = `${base}/rfqs/${rfq.id}`
  const parts = chosenParts(rfq, chosen)
  const isOpen = ({ quote }: ChosenPart) =>
    rfq.status === "sent" && statusOn(quote, dayIn(now)) === "sent"
  const next = parts.find(isOpen)
  const isFinished = parts.length > 0 && parts.every(({ quote }) => quote.order_id)
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("account:list.title"), href: base },
          { label: rfq.number, href: page },
          { label: t("crumb"), href: `${page}/compare` },
          { label: t("chosen.title") },
        ]}
      />
      {isPlaced ? <Notice kind="success" title={t("order:placed")} /> : null}
      {isFinished ? <Notice kind="info" title={t("chosen.finished")} /> : null}
      <h1>{t("chosen.title")}</h1>
      <p className="lede">{t(parts.length > 0 ? "chosen.text" : "chosen.empty")}</p>
      <ol className="steps landed-chosen" role="list">
        {parts.map((part) => (
          <li key={part.quote.id} aria-current={part === next ? "step" : undefined}>
            <PartOf
              part={part}
              isNext={part === next}
              isOpen={isOpen(part)}
              taken={taken}
              query={chosenQuery(chosen, taken)}
            />
          </li>
        ))}
      </ol>
      <p>
        <a href={`${page}/compare${chosenQuery(chosen, taken)}`}>{t("chosen.back")}</a>
      </p>
    </>
  )
}

type PartProps = {
  part: ChosenPart
  isNext: boolean
  /** Whether the quote can still be accepted. */
  isOpen: boolean
  taken: string[]
  query: string
}

function PartOf({ part: { quote, item_ids }, isNext, isOpen, taken, query }: PartProps) {
  const { t } = useTranslation("comparison")
  const format = useFormat()
  const base = `/${useLocale()}/account`
  const { lines } = chosenTotals(quote, item_ids, takenOf(quote.id, taken))
  return (
    <div className="stack">
      <h2>
        <bdi>{quote.producer_name}</bdi>
      </h2>
      <ul aria-label={t("chosen.linesOf", { number: quote.number })}>
        {lines.map((line) => (
          <li key={line.rfq_item_id}>
            <bdi>{line.title}</bdi>, {format.quantity(line.quantity, line.unit)},{" "}
            <bdi>{format.money(line.total, quote.currency)}</bdi>
          </li>
        ))}
      </ul>
      {quote.order_id ? (
        <p>
          {t("chosen.done")} <a href={`${base}/orders/${quote.order_id}`}>{t("chosen.order")}</a>
        </p>
      ) : isOpen ? (
        <p>
          <ButtonLink
            variant={isNext ? "primary" : "secondary"}
            href={`${base}/rfqs/${quote.rfq_id}/quotes/${quote.id}/accept${query}`}
          >
            {t("chosen.open")}
          </ButtonLink>
        </p>
      ) : (
        <p>{t("chosen.over")}</p>
      )}
    </div>
  )
}
