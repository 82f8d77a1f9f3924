import { segment } from "#app/lib/http/api.server.ts"
import { sendPrivateFile } from "#app/lib/http/private-file.server.ts"
import { requireBuyer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/message-file.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const { token } = await requireBuyer(request, routeLocale(params))
  const thread = `/store/buyer/rfqs/${segment(params.rfqId)}/threads/${segment(params.producerId)}`
  return sendPrivateFile(`${thread}/files/${segment(params.fileId)}`, token)
}
