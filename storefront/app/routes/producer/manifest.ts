import { textDirection } from "@serumpun/domain/locales"
import { getI18n } from "#app/lib/i18n/i18n.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import type { Route } from "./+types/manifest.ts"

/** Makes the workspace installable, in the language of the page that names it. One app, whichever language it has. */
export function loader({ params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const { t } = getI18n(locale)
  const icon = (size: number, purpose: "any" | "maskable") => ({
    src: `/app-icons/${purpose === "maskable" ? "maskable-" : ""}${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  })
  const manifest = {
    id: "/producer",
    name: `Serumpun · ${t("workspace.producer").replaceAll("\u00ad", "")}`,
    short_name: "Serumpun",
    lang: locale,
    dir: textDirection(locale),
    start_url: `/${locale}/producer`,
    // Signing in and a listing as buyers see it belong to the work.
    scope: `/${locale}/`,
    display: "standalone",
    theme_color: "#6b3f1d",
    background_color: "#f7f3ea",
    icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
  }
  return new Response(JSON.stringify(manifest), {
    headers: {
      "Content-Type": "application/manifest+json; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  })
}
