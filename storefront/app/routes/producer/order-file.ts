import { segment } from "#app/lib/http/api.server.ts"
import { sendPrivateFile } from "#app/lib/http/private-file.server.ts"
import { requireProducer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/order-file.ts"

/** A photo or paper of one of the producer's orders. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { token } = await requireProducer(request, routeLocale(params))
  const order = `/producer/orders/${segment(params.orderId)}`
  return sendPrivateFile(`${order}/files/${segment(params.fileId)}`, token)
}
