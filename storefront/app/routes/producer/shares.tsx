import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { OwnShare } from "@serumpun/backend/src/contracts/pool.ts"
import { data } from "react-router"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { SharesView } from "#app/features/pool/shares-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/shares.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const page = askedPage(args.request)
  const { shares, count } = await call<Paged & { shares: OwnShare[] }>("/producer/shares", {
    query: page.query,
  })
  return { title: t("pool:shares.title"), shares, pages: pagesOf(page, count) }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { intent = "", note = "" } = readFormValues(await args.request.formData())
  const [answer, share_id = ""] = intent.split(":")
  const [move, body] = answer === "confirm" ? ["confirm", {}] : ["refuse", { note }]
  const { refusal } = await attempt(() =>
    call(`/producer/shares/${segment(share_id)}/${move}`, { body }),
  )
  if (!refusal) return done("shareAnswered", "/shares")
  const { problems, unavailable, status } = refusal
  return data({ refused: { share_id, note, problems }, unavailable }, { status })
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function SharesPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <SharesView
        shares={loaderData.shares}
        refused={actionData?.refused ?? null}
        unavailable={actionData?.unavailable ?? false}
      />
      <Pagination {...loaderData.pages} hrefOf={pageHref} />
    </>
  )
}
