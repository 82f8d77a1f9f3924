import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { declineReasons, whyNot } from "@serumpun/domain/negotiation"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { EndForm } from "#app/features/account/end-form.tsx"
import { endWithReason } from "#app/features/account/end.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/decline-quote.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { rfq } = await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`)
  const quote = rfq.quotes.find(({ id }) => id === params.quoteId)
  if (!quote) throw data(null, { status: 404 })
  const t = translator(locale)
  const { number } = quote
  return {
    quote: { number, producer: quote.producer_name },
    rfq_id: rfq.id,
    over: whyNot(
      { rfq, quotes: rfq.quotes },
      { kind: "decline", quote_id: quote.id, reason: "price", note: null },
      dayIn(new Date()),
    ),
    title: t("account:decline.title", { number }),
    description: t("account:decline.link"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/quotes/${segment(params.quoteId)}/decline`
  const notice = "quote_declined"
  return endWithReason({ request, locale, call, reasons: declineReasons, path, notice })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function DeclineQuote({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account")
  const { quote, rfq_id, over } = loaderData
  const href = `/${useLocale()}/account/rfqs/${rfq_id}`
  return (
    <EndForm
      title={<Numbered text={t("decline.title", quote)} number={quote.number} />}
      reasons={declineReasons}
      answer={actionData}
      over={over}
      button={t("decline.button")}
      keep={{ label: t("decline.keep"), href }}
    >
      <p>{t("decline.text", quote)}</p>
    </EndForm>
  )
}
