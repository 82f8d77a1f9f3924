import type { BuyerMe, BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import { data } from "react-router"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { ThreadLinks } from "#app/components/conversation/thread-links.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { RfqPage, type RfqNotice } from "#app/features/account/rfq-page.tsx"
import { WaitingConsents } from "#app/features/company/waiting-consents.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { readPrices } from "#app/lib/catalogue/prices.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/rfq.ts"

const notices: Record<string, RfqNotice> = {
  rfq_sent: "sent",
  rfq_changed: "changed",
  rfq_cancelled: "cancelled",
  rfq_closed: "closed",
  quote_declined: "declined",
  wish_sent: "wished",
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [me, { rfq }, issued, unread, prices, flash, { consents }] = await Promise.all([
    call<BuyerMe>("/store/buyer/me"),
    call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`),
    readIssued(call, "/store/buyer", { rfq_id: params.rfqId }),
    call<UnreadThreads>("/store/buyer/threads"),
    readPrices(context),
    takeNotice(request),
    call<{ consents: ConsentView[] }>("/store/buyer/consents", {
      query: { rfq_id: params.rfqId },
    }),
  ])
  const t = translator(locale)
  const { number } = rfq
  const notice = Object.entries(notices).find(([key]) => key === flash?.notice)?.[1] ?? null
  return data(
    {
      rfq,
      issued,
      notice,
      threads: rfq.recipients.map(({ producer_id, producer_name }) => ({
        href: `/${locale}/account/rfqs/${rfq.id}/messages/${producer_id}`,
        party: producer_name,
        unread:
          unread.threads.find((one) => one.rfq_id === rfq.id && one.producer_id === producer_id)
            ?.unread ?? 0,
      })),
      consents,
      reader: {
        ...prices,
        country: me.country_code || rfq.destination_country,
        now: new Date(),
      },
      title: t("account:rfq.heading", { number }),
      description: t("account:rfq.title"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function Rfq({ loaderData }: Route.ComponentProps) {
  const { rfq, issued, reader, notice, threads } = loaderData
  return (
    <>
      <WaitingConsents consents={loaderData.consents} />
      <RfqPage
        rfq={rfq}
        reader={reader}
        notice={notice}
        issued={<IssuedList issued={issued} side="account" />}
        threads={<ThreadLinks threads={threads} />}
      />
    </>
  )
}
