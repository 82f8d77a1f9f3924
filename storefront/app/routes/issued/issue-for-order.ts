import { shippingKinds } from "@serumpun/domain/issued/kinds"
import { data, redirect } from "react-router"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/issue-for-order.ts"

/** Issues what was asked for; when the order has moved meanwhile, its page shows what holds now. */
export async function action(args: Route.ActionArgs) {
  const asked = (await args.request.formData()).get("kind")
  const { call, base, done } = await producerPage(args)
  const kind = shippingKinds.find((one) => one === asked)
  if (!kind) throw data(null, { status: 400 })
  const path = `/orders/${segment(args.params.orderId)}`
  const { refusal } = await attempt(() => call(`/producer${path}/documents`, { body: { kind } }))
  if (refusal?.unavailable) throw data(null, { status: refusal.status })
  return refusal ? redirect(`${base}${path}`, 303) : done("issued", path)
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${params.locale}/producer/orders/${segment(params.orderId)}`)
}
