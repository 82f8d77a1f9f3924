import { redirect } from "react-router"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { signOut } from "#app/lib/http/session.server.ts"
import type { Route } from "./+types/sign-out.ts"

export async function action({ request, params }: Route.ActionArgs) {
  // The mark tells the next page's script to remove what it still finds on the device.
  return redirect(`/${routeLocale(params)}#signed-out`, {
    status: 303,
    headers: { "Set-Cookie": await signOut(request) },
  })
}

// A link must not sign anybody out; whoever opens this address goes on to the home page.
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}`)
}
