import { siteContext } from "#app/lib/page/site-context.ts"
import type { Route } from "./+types/robots.ts"

/** Search engines need the public pages only; filters multiply without saying anything new. */
export function loader({ context }: Route.LoaderArgs) {
  const lines = [
    "User-agent: *",
    ...["account", "producer/", "rfq", "sign-in", "sign-up", "catalogue/suggest"].map(
      (path) => `Disallow: /*/${path}`,
    ),
    "Disallow: /api/",
    `Sitemap: ${context.get(siteContext).public_url}/sitemap.xml`,
  ]
  return new Response(`${lines.join("\n")}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  })
}
