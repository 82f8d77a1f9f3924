import type { OwnProgrammesAnswer } from "@serumpun/backend/src/contracts/attendance.ts"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { ProgrammeList } from "#app/features/attend/programme-list.tsx"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/programmes.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { programmes, count } = await call<OwnProgrammesAnswer>("/producer/programmes", {
    query: page.query,
  })
  return { title: t("attend:programmes.title"), programmes, pages: pagesOf(page, count) }
}

// Nothing on it has state, so it needs no React in the browser.
export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

export default function ProducerProgrammes({ loaderData }: Route.ComponentProps) {
  const { title, programmes, pages } = loaderData
  return (
    <>
      <h1>{title}</h1>
      <ProgrammeList programmes={programmes} />
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}
