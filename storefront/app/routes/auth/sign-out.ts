import { redirect } from "react-router"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { signOut } from "#app/lib/http/session.server.ts"
import { marksCookie, removedLineCookie } from "#app/lib/kept/shortlist.server.ts"
import { setCookies } from "#app/lib/http/set-cookies.ts"
import type { Route } from "./+types/sign-out.ts"

export async function action({ request, params }: Route.ActionArgs) {
  const cookies = [await signOut(request), marksCookie([]), await removedLineCookie(null)]
  // The mark tells the next page's script to remove what it still finds on the device.
  return redirect(`/${routeLocale(params)}#signed-out`, {
    status: 303,
    headers: setCookies(cookies),
  })
}

// A link must not sign anybody out; whoever opens this address goes on to the home page.
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}`)
}
