import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { freshMessage, loadThread, sendTyped } from "#app/features/conversation/thread.server.ts"
import { ThreadView } from "#app/features/conversation/thread-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/messages.ts"

async function threadOf({ request, params }: Route.LoaderArgs | Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const [rfqId, producerId] = [segment(params.rfqId), segment(params.producerId)]
  return {
    locale,
    call,
    rfqPath: `/store/buyer/rfqs/${rfqId}`,
    api: `/store/buyer/rfqs/${rfqId}/threads/${producerId}`,
    page: `/${locale}/account/rfqs/${rfqId}/messages/${producerId}`,
  }
}

export async function loader(args: Route.LoaderArgs) {
  const { locale, call, rfqPath, ...at } = await threadOf(args)
  const { rfq } = await call<{ rfq: BuyerRfq }>(rfqPath)
  const producer_id = args.params.producerId
  const party = rfq.recipients.find((one) => one.producer_id === producer_id)?.producer_name
  if (party === undefined) throw data(null, { status: 404 })
  const t = translator(locale)
  return {
    thread: await loadThread({ call, api: at.api }, args.request),
    rfq: {
      ...rfq,
      items: rfq.items.filter((item) => !item.producer_id || item.producer_id === producer_id),
      quotes: rfq.quotes.filter((quote) => quote.producer_id === producer_id),
    },
    party,
    base: at.page,
    answer: freshMessage(),
    title: t("conversation:title", { party }),
    description: t("conversation:lede", { party }),
  }
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData()
  return sendTyped(await threadOf(args), form)
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

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["account", "conversation"])
  const { title, rfq, answer, ...thread } = loaderData
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("list.title"), href: base },
          { label: rfq.number, href: `${base}/rfqs/${rfq.id}` },
          { label: t("conversation:link") },
        ]}
      />
      <h1>{title}</h1>
      <ThreadView {...thread} rfq={rfq} side="buyer" answer={actionData ?? answer} />
    </>
  )
}
