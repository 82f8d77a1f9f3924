import { endOfDay } from "@serumpun/domain/days"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { RfqChanges } from "#app/components/quote/rfq-changes.tsx"
import { EndReason } from "#app/components/quote/end-reason.tsx"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { QuoteActions } from "./quote-actions.tsx"
import { QuoteComparison } from "./quote-comparison.tsx"
import { QuoteDocument } from "./quote-document.tsx"
import type { Reader } from "./reader.ts"
import { comparableQuotes, latestQuotes } from "./quotes.ts"
import { RfqDocument } from "./rfq-document.tsx"
import { RfqStatus } from "./rfq-status.tsx"

export type RfqNotice = "changed" | "sent" | "cancelled" | "closed" | "declined" | "wished"
type Props = {
  rfq: BuyerRfq
  reader: Reader
  notice: RfqNotice | null
  /** What was issued of its quotes and orders. */
  issued?: ReactNode
  /** Links to its threads. */
  threads?: ReactNode
}

export function RfqPage({ rfq, reader, notice, issued, threads }: Props) {
  const { t } = useTranslation(["account", "rfqChange", "sample", "common", "comparison"])
  const locale = useLocale()
  const base = `/${locale}/account`
  const received = latestQuotes(rfq.quotes)
  const comparable = comparableQuotes(received, reader.now, endOfDay)
  return (
    <>
      <Breadcrumb trail={[{ label: t("list.title"), href: base }, { label: rfq.number }]} />
      {notice ? (
        <Notice
          kind="success"
          title={notice === "changed" ? t("rfqChange:done") : t(`notice.${notice}`)}
        >
          {notice === "sent" ? <p>{t("notice.sentText")}</p> : null}
        </Notice>
      ) : null}
      <h1>
        <Numbered text={t("rfq.heading", { number: rfq.number })} number={rfq.number} />
      </h1>
      <p className="lede">
        <RfqStatus rfq={{ ...rfq, quote_count: received.length }} />
      </p>
      {rfq.status === "closed" ? <EndReason ended={rfq} /> : null}
      {rfq.status === "sent" && received.length === 0 ? (
        <Section title={t("next.title")}>
          <ol className="account-next-steps">
            <li>{t("next.see")}</li>
            <li>{t("next.answer")}</li>
            <li>{t("next.compare")}</li>
          </ol>
        </Section>
      ) : null}
      {received.length > 0 ? (
        <Section title={t("quote.title")} id="quotes">
          {comparable.length > 1 ? (
            <>
              <h3>{t("compare.title")}</h3>
              <QuoteComparison quotes={comparable} reader={reader} />
              <p className="soft">{t("compare.hint")}</p>
            </>
          ) : null}
          {comparable.length > 0 ? (
            <p className="document-screen-only">
              <ButtonLink variant="secondary" href={`${base}/rfqs/${rfq.id}/compare`}>
                {t("comparison:link")}
              </ButtonLink>
            </p>
          ) : null}
          {received.map((one) => (
            <QuoteDocument
              key={one.quote.id}
              received={one}
              rfq_version={rfq.version}
              reader={reader}
              actions={<QuoteActions rfq={rfq} quote={one.quote} reader={reader} />}
            />
          ))}
        </Section>
      ) : null}
      {issued}
      {threads}
      <RfqDocument rfq={rfq} reader={reader} />
      <RfqChanges rfq={rfq} />
      <Allowed>
        <form
          method="post"
          action={`/${locale}/rfq/repeat`}
          className="cluster document-screen-only"
        >
          <input type="hidden" name="rfq_id" value={rfq.id} />
          <Button variant="secondary">{t("repeat.button")}</Button>
          <span className="soft">{t("repeat.hint")}</span>
        </form>
      </Allowed>
      {rfq.status === "sent" ? (
        <Allowed>
          <p className="cluster document-screen-only">
            <a href={`${base}/samples/new?rfq=${rfq.id}`}>{t("sample:ask.title")}</a>
            <a href={`${base}/rfqs/${rfq.id}/change`}>{t("rfqChange:link")}</a>
            <a className="account-danger" href={`${base}/rfqs/${rfq.id}/close`}>
              {t("close.link")}
            </a>
            {rfq.quotes.some(({ status }) => status === "accepted") ? null : (
              <a className="account-danger" href={`${base}/rfqs/${rfq.id}/cancel`}>
                {t("cancel.link")}
              </a>
            )}
          </p>
        </Allowed>
      ) : null}
    </>
  )
}
