import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { OrderPage } from "#app/features/order/order-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/order.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  return { title: t("order:heading", { number: order.number }), order }
}

export const meta = workspaceMeta

export default function ProducerOrder({ loaderData: { order } }: Route.ComponentProps) {
  return <OrderPage order={order} side="producer" />
}
