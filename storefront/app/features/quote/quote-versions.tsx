import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { ForVersion } from "#app/components/quote/for-version.tsx"
import { EndReason } from "#app/components/quote/end-reason.tsx"
import { QuoteChanges } from "#app/components/quote/quote-changes.tsx"
import { WishView } from "#app/components/quote/wish-view.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { laterDay } from "./later-day.ts"
import { QuoteDocument } from "./quote-document.tsx"

/** `today`: ISO day in Jakarta. */
type Props = { quotes: QuoteView[]; open: boolean; today: string; rfq_version: number }

/** All versions, newest first and open; what can still be done with each stands under it. */
export function QuoteVersions({ quotes, open, today, rfq_version }: Props) {
  const { t } = useTranslation(["producer", "issued", "pool"])
  const format = useFormat()
  const locale = useLocale()
  const base = `/${locale}/producer/rfqs`
  const orders = `/${locale}/producer/orders`
  if (quotes.length === 0) return <p>{t("rfq.noQuotes")}</p>
  return (
    <ol className="target-list" role="list">
      {quotes.map((quote, index) => (
        <li key={quote.id} className="card">
          <details className="details" open={index === 0}>
            <summary>
              <Icon name="chevron" />
              <span>
                <bdi>{quote.number}</bdi> ·{" "}
                {t("rfq.version", { version: format.number(quote.version) })} ·{" "}
                {t(`quote.status.${quote.status}`, {
                  date: quote.sent_at ? format.date(quote.sent_at) : "",
                })}
              </span>
            </summary>
            <EndReason ended={quote} />
            <ForVersion quote={quote} rfq_version={rfq_version} />
            <Wishes quote={quote} canAnswer={open && index === 0} />
            <TypedBy quote={quote} />
            <QuoteDocument quote={quote} number={quote.number} />
            <ChangesSince quote={quote} earlier={quotes.slice(index + 1)} />
            {open && index === 0 && quote.status === "draft" ? (
              <form method="post" className="cluster">
                <Allowed>
                  <Button name="send_draft" value={quote.id}>
                    {t("quote.sendDraft")}
                  </Button>
                </Allowed>
                <a href={`${base}/${quote.rfq_id}/quotes/${quote.id}/preview`}>
                  {t("issued:preview.link")}
                </a>
                <Allowed>
                  <a href={`${base}/${quote.rfq_id}/quotes/${quote.id}/shares`}>
                    {t("pool:split.link")}
                  </a>
                </Allowed>
              </form>
            ) : null}
            {quote.order_id ? (
              <p>
                <ButtonLink href={`${orders}/${quote.order_id}`}>{t("quote.order")}</ButtonLink>
              </p>
            ) : null}
            <Allowed>
              {open && canExtend(quotes, quote) ? <Extension quote={quote} today={today} /> : null}
              {quote.status === "sent" ? (
                <p>
                  <ButtonLink
                    variant="danger"
                    href={`${base}/${quote.rfq_id}/quotes/${quote.id}/withdraw`}
                  >
                    {t("quote.withdraw")}
                  </ButtonLink>
                </p>
              ) : null}
            </Allowed>
          </details>
        </li>
      ))}
    </ol>
  )
}

/** Whoever sends a draft reads first who has typed it. */
function TypedBy({ quote: { typed_by } }: { quote: QuoteView }) {
  const { t } = useTranslation("people")
  if (!typed_by) return null
  const { name, role } = typed_by
  return <p className="soft">{t("typed.quote", { name, role: t(`role.${role}`) })}</p>
}

function Wishes({ quote, canAnswer }: { quote: QuoteView; canAnswer: boolean }) {
  const { t } = useTranslation("producer")
  const locale = useLocale()
  if (quote.wishes.length === 0) return null
  return (
    <>
      {quote.wishes.map((wish) => (
        <WishView key={wish.id} wish={wish} quote={quote} heading="h3" />
      ))}
      {canAnswer ? (
        <p>
          <ButtonLink href={`/${locale}/producer/rfqs/${quote.rfq_id}/quote?wish=1`}>
            {t("quote.answerWish")}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}

function ChangesSince({ quote, earlier }: { quote: QuoteView; earlier: QuoteView[] }) {
  const before = earlier.find(({ sent_at }) => sent_at)
  return before ? <QuoteChanges before={before} after={quote} heading="h3" /> : null
}

/** The version that the buyer received last, open or expired; nothing can be extended before it. */
function canExtend(quotes: QuoteView[], quote: QuoteView): boolean {
  const last = quotes.find(({ sent_at }) => sent_at)
  return quote.id === last?.id && (quote.status === "sent" || quote.status === "expired")
}

/** One click for two weeks more, and a page for any other day. */
function Extension({ quote, today }: { quote: QuoteView; today: string }) {
  const { t } = useTranslation("producer")
  const format = useFormat()
  const page = `/${useLocale()}/producer/rfqs/${quote.rfq_id}/quotes/${quote.id}/extend`
  const later = laterDay(quote.valid_until, today)
  return (
    <form method="post" action={page} className="cluster">
      <Button variant="secondary" name="valid_until" value={later}>
        {t("quote.extend", { date: format.date(later) })}
      </Button>
      <a href={page}>{t("quote.extendOther")}</a>
    </form>
  )
}
