import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { data } from "react-router"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { readOrderNotice } from "#app/features/order/order-notice.ts"
import { OrderPayments } from "#app/features/order/order-payments.tsx"
import { type SampleNotice, SamplePage } from "#app/features/sample/sample-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/sample.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/samples/${segment(params.sampleId)}`
  const [{ sample }, flash] = await Promise.all([
    call<{ sample: SampleView }>(path),
    takeNotice(request),
  ])
  const { order } = sample
  const issued = order ? await readIssued(call, "/store/buyer", { order_id: order.id }) : []
  const t = translator(locale)
  return data(
    {
      ...{ sample, issued, notice: noticeOf(flash?.notice, t) },
      title: t("sample:heading", { number: sample.number }),
      description: t("sample:list.title"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

/** What was done here, or to the money of its order. */
function noticeOf(key: string | undefined, t: ReturnType<typeof translator>): SampleNotice | null {
  if (key === "sample_moved") return { kind: "success", title: t("sample:saved") }
  const paid = readOrderNotice(key)
  if (!paid || paid === "placed") return null
  const isOpen = paid === "card_open" || paid === "card_processing"
  return { kind: isOpen ? "info" : "success", title: t(`order:notice.${paid}`) }
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

export default function Sample({ loaderData }: Route.ComponentProps) {
  const { sample, issued, notice } = loaderData
  return (
    <SamplePage
      sample={sample}
      side="buyer"
      notice={notice}
      payments={sample.order ? <OrderPayments order={sample.order} side="buyer" /> : null}
      issued={<IssuedList issued={issued} side="account" />}
    />
  )
}
