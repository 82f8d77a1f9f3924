import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { dayIn } from "@serumpun/domain/days"
import { closeReasons, statusOn, whyNot } from "@serumpun/domain/negotiation"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Numbered } from "#app/components/ui/numbered.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { EndForm } from "#app/features/account/end-form.tsx"
import { endWithReason } from "#app/features/account/end.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/close-rfq.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const { rfq } = await call<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${segment(params.rfqId)}`)
  const today = dayIn(new Date())
  const t = translator(locale)
  const { number } = rfq
  return {
    rfq_id: rfq.id,
    number,
    producers: rfq.recipients.map(({ producer_name }) => producer_name),
    open: rfq.quotes
      .filter((quote) => statusOn(quote, today) === "sent")
      .map((quote) => quote.producer_name),
    over: whyNot(
      { rfq, quotes: rfq.quotes },
      { kind: "close", reason: "not_needed", note: null },
      today,
    ),
    title: t("account:close.title", { number }),
    description: t("account:close.link"),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfqs/${segment(params.rfqId)}/close`
  const notice = "rfq_closed"
  return endWithReason({ request, locale, call, reasons: closeReasons, path, notice })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData ? pageMeta({ matches, location, ...loaderData, noindex: true }) : []

export default function CloseRfq({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("account")
  const format = useFormat()
  const { rfq_id, number, producers, open, over } = loaderData
  const href = `/${useLocale()}/account/rfqs/${rfq_id}`
  return (
    <EndForm
      title={<Numbered text={t("close.title", { number })} number={number} />}
      reasons={closeReasons}
      answer={actionData}
      over={over}
      button={t("close.button")}
      keep={{ label: t("close.keep"), href }}
    >
      <p>{t("close.text", { producers: format.list(producers) })}</p>
      {open.length > 0 ? <p>{t("close.open", { producers: format.list(open) })}</p> : null}
    </EndForm>
  )
}
