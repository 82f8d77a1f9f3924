import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data } from "react-router"
import { readShipment, writeShipment } from "#app/features/order/read-shipment.ts"
import { ShipView } from "#app/features/order/ship-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/correct-shipment.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  if (!order.shipment) throw data(null, { status: 404 })
  return {
    title: t("delivery:shipment.correctTitle", { number: order.number }),
    order,
    values: writeShipment(order.shipment),
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const order = `/orders/${segment(args.params.orderId)}`
  const body = readShipment(values)
  const { refusal } = await attempt(() => call(`/producer${order}/shipment`, { body }))
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return done("shipmentCorrected", order)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function CorrectShipment({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ShipView
      order={loaderData.order}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
      correction
    />
  )
}
