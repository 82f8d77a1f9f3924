import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data } from "react-router"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { MoveView } from "#app/features/order/move-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { textOrNull } from "#app/lib/kept/form-values.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/move-order.ts"

/** What a producer does to an order of theirs, by the last word of the address. */
function readMove(request: Request): "ready" | "cancel" {
  const { pathname } = new URL(request.url)
  return pathname.replace(/\.data$/, "").endsWith("/cancel") ? "cancel" : "ready"
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  const move = readMove(args.request)
  return { title: t(`order:move.${move}.title`, { number: order.number }), order, move }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const note = String((await args.request.formData()).get("note") ?? "")
  const move = readMove(args.request)
  const order = `/orders/${segment(args.params.orderId)}`
  const body = { note: textOrNull(note) }
  const { refusal } = await attempt(() => call(`/producer${order}/${move}`, { body }))
  if (refusal) return data({ note, ...refusal }, { status: refusal.status })
  return done(move === "ready" ? "orderReady" : "orderCancelled", order)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function MoveProducerOrder({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <MoveView
        order={loaderData.order}
        side="producer"
        move={loaderData.move}
        note={actionData?.note ?? ""}
        problems={actionData?.problems ?? []}
      />
    </>
  )
}
