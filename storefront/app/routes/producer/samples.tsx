import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { SampleList } from "#app/features/sample/sample-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/samples.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { samples, count } = await call<Paged & { samples: SampleView[] }>("/producer/samples", {
    query: page.query,
  })
  return { title: t("sample:list.title"), samples, pages: pagesOf(page, count) }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerSamples({ loaderData }: Route.ComponentProps) {
  const { title, samples, pages } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <SampleList samples={samples} side="producer" />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
