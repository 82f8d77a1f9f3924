import type { PoolView } from "@serumpun/backend/src/contracts/pool.ts"
import { problem, type Problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { shareName, SplitView } from "#app/features/pool/split-view.tsx"
import { readNumber } from "#app/lib/format/read-number.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/split-quote.ts"

const pathOf = ({ quoteId }: Route.LoaderArgs["params"]) =>
  `/producer/quotes/${segment(quoteId)}/shares`

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { pool } = await call<{ pool: PoolView }>(pathOf(args.params))
  return { title: t("pool:split.title"), pool }
}

export async function action(args: Route.ActionArgs) {
  const { call, done, locale } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const { pool } = await call<{ pool: PoolView }>(pathOf(args.params))
  const typed = pool.lines.flatMap(({ rfq_item_id, candidates }) =>
    candidates.map(({ listing_id }) => ({
      ...{ rfq_item_id, listing_id },
      quantity: readNumber(values[shareName(rfq_item_id, listing_id)], locale),
    })),
  )
  const unread = typed
    .filter(({ quantity }) => Number.isNaN(quantity))
    .map(({ rfq_item_id, listing_id }) =>
      problem(shareName(rfq_item_id, listing_id), "not_a_number"),
    )
  const again = (problems: Problem[], status: number, unavailable: Unavailable = false) =>
    data({ values, problems, unavailable }, { status })
  if (unread.length > 0) return again(unread, 400)
  const shares = typed.filter(({ quantity }) => quantity !== null && quantity !== 0)
  const { refusal } = await attempt(() => call(pathOf(args.params), { body: { shares } }))
  if (!refusal) return done("sharesSaved", `/rfqs/${segment(args.params.rfqId)}`)
  // The backend counts shares; the page names the control of each.
  const named = refusal.problems.map((one) => {
    const index = Number(one.field.split(".")[1])
    const share = shares[index]
    return share ? { ...one, field: shareName(share.rfq_item_id, share.listing_id) } : one
  })
  return again(named, refusal.status, refusal.unavailable)
}

type Unavailable = Parameters<typeof SplitView>[0]["unavailable"]

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function SplitQuote({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <SplitView
      pool={loaderData.pool}
      values={actionData?.values ?? {}}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
