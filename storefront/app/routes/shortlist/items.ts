import { redirect } from "react-router"
import { readChange } from "#app/features/shortlist/read-change.ts"
import { changeOwn } from "#app/features/shortlist/shortlist.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { removedLineCookie } from "#app/lib/kept/shortlist.server.ts"
import type { Route } from "./+types/items.ts"

/**
 * `add`, `remove` or `note`: see `readChange`. A script that asks for JSON stays on its page: 200, 400
 * for a form that names nothing, 409 when the list is full.
 */
export async function action({ request, params }: Route.ActionArgs) {
  const page = `/${routeLocale(params)}/shortlist`
  const isScript = request.headers.get("accept") === "application/json"
  const change = readChange(await request.formData())
  if (!change) return isScript ? new Response(null, { status: 400 }) : redirect(page, 303)
  const { before, after } = await changeOwn(request, change)
  const headers = new Headers()
  for (const cookie of (after ?? before).cookies) headers.append("Set-Cookie", cookie)
  const isIt = ({ listing_id }: { listing_id: string }) => listing_id === change.line.listing_id
  const taken = change.kind === "remove" ? before.lines.find(isIt) : undefined
  headers.append("Set-Cookie", await removedLineCookie(taken ?? null))
  if (isScript) {
    const count = (after ?? before).lines.length
    return Response.json({ count }, { status: after ? 200 : 409, headers })
  }
  const notice = after ? `shortlist_${change.kind}` : "shortlist_full"
  headers.append("Set-Cookie", await noticeCookie(request, notice))
  return redirect(page, { status: 303, headers })
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/${routeLocale(params)}/shortlist`)
}
