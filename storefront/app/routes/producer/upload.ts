import { createUploadServer } from "#app/lib/files/upload-store.server.ts"
import { readSession } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/upload.ts"

/**
 * Files that are sent in pieces, so that a line which breaks costs what was on it and no more
 * (`lib/files/carry-file.ts`). HEAD comes as GET, and PATCH as POST, which is all that the server takes from browsers.
 */
export function loader(args: Route.LoaderArgs) {
  return answer(args, "HEAD")
}

export function action(args: Route.ActionArgs) {
  const isPiece = args.request.headers.get("x-http-method-override") === "PATCH"
  return answer(args, isPiece ? "PATCH" : "POST")
}

async function answer({ request, params }: Route.LoaderArgs, method: string): Promise<Response> {
  const session = await readSession(request)
  if (session?.actor !== "producer") return new Response(null, { status: 401 })
  const base = `/${routeLocale(params)}/producer/uploads`
  const { headers, body, signal } = request
  // Node needs `duplex` for streamed bodies; the DOM types do not know it yet.
  const init: RequestInit & { duplex: "half" } = { method, headers, body, signal, duplex: "half" }
  return createUploadServer(session.token, base).handleWeb(new Request(request.url, init))
}
