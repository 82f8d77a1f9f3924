import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import type { UnreadThreads } from "@serumpun/backend/src/contracts/conversation.ts"
import { redirect } from "react-router"
import { ThreadLinks, unreadOf } from "#app/components/conversation/thread-links.tsx"
import { issuableKinds, IssueForOrder } from "#app/components/issued/issue-for-order.tsx"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { DeliverySections } from "#app/features/delivery/delivery-sections.tsx"
import { OrderPage } from "#app/features/order/order-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/order.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const order_id = args.params.orderId
  const { order } = await call<{ order: OrderView }>(path)
  // Notices about money name the order that a sample is paid by.
  if (order.sample_id) throw redirect(`/${args.params.locale}/producer/samples/${order.sample_id}`)
  const [{ delivery }, unread, issued] = await Promise.all([
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
    call<UnreadThreads>("/producer/threads"),
    readIssued(call, "/producer", { order_id }),
  ])
  const thread = {
    href: `/${args.params.locale}/producer/rfqs/${order.rfq_id}/messages`,
    party: order.buyer_company,
    unread: unreadOf(unread, order),
  }
  return { title: t("order:heading", { number: order.number }), order, delivery, issued, thread }
}

export const meta = workspaceMeta

export default function ProducerOrder({ loaderData }: Route.ComponentProps) {
  const { order, delivery, issued, thread } = loaderData
  const canIssue = issuableKinds({ order, issued }).length > 0
  return (
    <OrderPage
      order={order}
      side="producer"
      thread={<ThreadLinks threads={[thread]} />}
      issued={
        <IssuedList issued={issued} side="producer">
          {canIssue ? <IssueForOrder order={order} issued={issued} /> : null}
        </IssuedList>
      }
    >
      <DeliverySections order={order} delivery={delivery} side="producer" />
    </OrderPage>
  )
}
