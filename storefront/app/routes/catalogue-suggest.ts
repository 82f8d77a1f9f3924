import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { suggestListings } from "@serumpun/search/suggest-listings"
import { categories, isProvince } from "@serumpun/domain/places"
import { searchTarget } from "#app/lib/catalogue/catalogue.server.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/catalogue-suggest.ts"

const suggestTimeoutMs = 1000

/** Type-ahead of the search box: `{ suggestions: [{ label, href }] }`, empty when search is down. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const locale = isLocale(params.locale) ? params.locale : defaultLocale
  const t = translator(locale)
  const q = new URL(request.url).searchParams.get("q") ?? ""
  const found = await suggestListings(searchTarget(context, suggestTimeoutMs), { locale, q }).catch(
    () => null,
  )
  if (!found)
    return Response.json({ suggestions: [] }, { headers: { "Cache-Control": "no-store" } })
  const plain = (text: { text: string }[]) => text.map((stretch) => stretch.text).join("")
  const known = found.categories.flatMap(({ category, count }) => {
    const code = categories.find((each) => each === category)
    return code ? [{ code, count }] : []
  })
  return Response.json({
    suggestions: [
      ...known.slice(0, 2).map(({ code, count }) => ({
        label: t("catalogue:suggestCategory", { name: t(`trade:category.${code}`), count }),
        href: `/${locale}/catalogue?category=${encodeURIComponent(code)}`,
      })),
      ...found.listings.map(({ handle, title }) => ({
        label: plain(title),
        href: `/${locale}/listings/${handle}`,
      })),
      ...found.producers.slice(0, 2).map(({ handle, name, province }) => ({
        label: isProvince(province)
          ? t("catalogue:suggestProducer", {
              name: plain(name),
              province: t(`trade:province.${province}`),
            })
          : plain(name),
        href: `/${locale}/producers/${handle}`,
      })),
    ],
  })
}
