import type { BuyerMe, RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ReactNode } from "react"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { RfqStatus } from "./rfq-status.tsx"

type Props = {
  me: BuyerMe
  rfqs: RfqSummary[]
  /** The list was searched or filtered, so that nothing in it is no empty account. */
  isNarrowed: boolean
  /** What stands between the head and the list. */
  children: ReactNode
}

/** A buyer's requests, as they were asked for. */
export function RfqList({ me, rfqs, isNarrowed, children }: Props) {
  const { t } = useTranslation([
    "account",
    "openRfq",
    "rfqDraft",
    "sample",
    "common",
    "auth",
    "notices",
    "company",
  ])
  const locale = useLocale()
  return (
    <>
      <div className="account-head">
        <div>
          <h1>{t("list.title")}</h1>
          <p className="soft">
            {t("list.owner", { company: me.company_name || me.first_name, email: me.email })}
          </p>
        </div>
        <div className="cluster">
          <a href={`/${locale}/rfq/new`}>{t("openRfq:title")}</a>
          <a href={`/${locale}/account/drafts`}>{t("rfqDraft:title")}</a>
          <a href={`/${locale}/account/orders`}>{t("list.orders")}</a>
          <a href={`/${locale}/account/samples`}>{t("sample:list.title")}</a>
          <a href={`/${locale}/account/notices`}>{t("notices:title")}</a>
          <a href={`/${locale}/account/consents`}>{t("company:consents.title")}</a>
          <a href={`/${locale}/account/company`}>{t("company:title")}</a>
          <a href={`/${locale}/security`}>{t("auth:security.title")}</a>
          <form method="post" action={`/${locale}/sign-out`}>
            <Button variant="quiet">{t("common:nav.signOut")}</Button>
          </form>
        </div>
      </div>
      {children}
      {rfqs.length === 0 && isNarrowed ? null : rfqs.length === 0 ? (
        <EmptyState
          title={t("list.emptyTitle")}
          text={t("list.emptyText")}
          action={{ label: t("common:action.toCatalogue"), href: `/${locale}/catalogue` }}
        />
      ) : (
        <ol className="account-rfqs" role="list">
          {rfqs.map((rfq) => (
            <Row key={rfq.id} rfq={rfq} />
          ))}
        </ol>
      )}
    </>
  )
}

function Row({ rfq }: { rfq: RfqSummary }) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const locale = useLocale()
  const others = rfq.item_count - 1
  return (
    <li>
      <p className="eyebrow num">
        <bdi>{rfq.number}</bdi>
      </p>
      <h2>
        <a href={`/${locale}/account/rfqs/${rfq.id}`}>
          {others > 0
            ? t("list.goods", { title: rfq.first_title, count: others })
            : rfq.first_title}
        </a>
      </h2>
      <p>
        <RfqStatus rfq={rfq} />
      </p>
      <p className="soft">
        {t("list.delivery", {
          city: rfq.destination_city,
          country: format.country(rfq.destination_country),
          date: format.date(rfq.needed_by),
        })}
      </p>
    </li>
  )
}
