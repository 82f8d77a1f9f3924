import { redirect } from "react-router"
import type { Route } from "./+types/old-certificates.ts"

/** Certificates were at `/producer/documents` before; bookmarks of that time still lead to them. */
export function loader({ request, params }: Route.LoaderArgs) {
  const path = ["certificates", params["*"]].filter(Boolean).join("/")
  return redirect(`/${params.locale}/producer/${path}${new URL(request.url).search}`, 301)
}
