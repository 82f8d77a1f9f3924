import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data } from "react-router"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { AskCancelView } from "#app/features/order/ask-cancel-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { textOrNull } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/ask-cancel.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  return { title: t("settlement:ask.title", { number: order.number }), order }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const note = String((await args.request.formData()).get("note") ?? "")
  const order = `/orders/${segment(args.params.orderId)}`
  const body = { note: textOrNull(note) }
  const { refusal } = await attempt(() => call(`/producer${order}/ask-cancel`, { body }))
  if (refusal) return data({ note, ...refusal }, { status: refusal.status })
  return done("cancelAsked", order)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function AskCancelOfProducer({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <AskCancelView
        order={loaderData.order}
        side="producer"
        note={actionData?.note ?? ""}
        problems={actionData?.problems ?? []}
      />
    </>
  )
}
