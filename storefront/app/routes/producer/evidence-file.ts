import { segment } from "#app/lib/http/api.server.ts"
import { sendPrivateFile } from "#app/lib/http/private-file.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { redirect } from "react-router"
import type { Route } from "./+types/evidence-file.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const session = await readSession(request)
  if (session?.actor !== "producer") throw redirect(`/${routeLocale(params)}/producer`)
  return sendPrivateFile(`/producer/evidence/${segment(params.evidenceId)}`, session.token)
}
