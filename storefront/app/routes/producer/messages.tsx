import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { freshMessage, loadThread, sendTyped } from "#app/features/conversation/thread.server.ts"
import { ThreadView } from "#app/features/conversation/thread-view.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/messages.ts"

async function threadOf(args: Route.LoaderArgs | Route.ActionArgs) {
  const { locale, call, base, t } = await producerPage(args)
  const id = segment(args.params.rfqId)
  return {
    locale,
    call,
    t,
    rfqPath: `/producer/rfqs/${id}`,
    api: `/producer/rfqs/${id}/thread`,
    page: `${base}/rfqs/${id}/messages`,
  }
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t, rfqPath, ...at } = await threadOf(args)
  const { rfq } = await call<{ rfq: ProducerRfq }>(rfqPath)
  const party = rfq.buyer_company || t("openRfq:undisclosed")
  return {
    thread: await loadThread({ call, api: at.api }, args.request),
    rfq,
    party,
    base: at.page,
    answer: freshMessage(),
    title: t("conversation:title", { party }),
  }
}

export async function action(args: Route.ActionArgs) {
  const thread = await threadOf(args)
  return sendTyped(thread, await args.request.formData())
}

// The workspace's frame without React in the browser: both sides of a thread have one page and one
// script (enhance/thread.ts), which keeps what is typed without a connection.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerMessages({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["producer", "conversation"])
  const { title, rfq, answer, ...thread } = loaderData
  const base = `/${useLocale()}/producer/rfqs`
  return (
    <>
      <Breadcrumb
        trail={[
          { label: t("rfqs.title"), href: base },
          { label: rfq.number, href: `${base}/${rfq.id}` },
          { label: t("conversation:link") },
        ]}
      />
      <h1>{title}</h1>
      <ThreadView {...thread} rfq={rfq} side="producer" answer={actionData ?? answer} />
    </>
  )
}
