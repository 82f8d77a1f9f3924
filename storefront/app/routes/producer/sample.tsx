import type { SampleView } from "@serumpun/backend/src/contracts/sample.ts"
import { IssuedList } from "#app/components/issued/issued-list.tsx"
import { OrderPayments } from "#app/features/order/order-payments.tsx"
import { SamplePage } from "#app/features/sample/sample-page.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { readIssued } from "#app/lib/issued/read-issued.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/sample.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/samples/${segment(args.params.sampleId)}`
  const { sample } = await call<{ sample: SampleView }>(path)
  const { order } = sample
  const issued = order ? await readIssued(call, "/producer", { order_id: order.id }) : []
  return { title: t("sample:heading", { number: sample.number }), sample, issued }
}

export const meta = workspaceMeta

export default function ProducerSample({ loaderData }: Route.ComponentProps) {
  const { sample, issued } = loaderData
  return (
    <SamplePage
      sample={sample}
      side="producer"
      payments={sample.order ? <OrderPayments order={sample.order} side="producer" /> : null}
      issued={<IssuedList issued={issued} side="producer" />}
    />
  )
}
