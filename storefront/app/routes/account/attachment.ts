import { segment } from "#app/lib/http/api.server.ts"
import { sendPrivateFile } from "#app/lib/http/private-file.server.ts"
import { requireBuyer } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/attachment.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const { token } = await requireBuyer(request, routeLocale(params))
  return sendPrivateFile(`/store/buyer/attachments/${segment(params.attachmentId)}`, token)
}
