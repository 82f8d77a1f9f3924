import { categoryRoots } from "@serumpun/domain/places"
import { ofFamily, readFresh } from "#app/lib/catalogue/latest.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { atomXml } from "#app/lib/page/atom.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import type { Route } from "./+types/new-goods.ts"

const ENTRIES = 50

/** New goods as an Atom feed: of the whole catalogue, or of one family with `?category=`. */
export async function loader({ request, params, context }: Route.LoaderArgs): Promise<Response> {
  const locale = routeLocale(params)
  const asked = new URL(request.url).searchParams.get("category")
  const category = categoryRoots.find((root) => root === asked)
  if (asked !== null && !category) return new Response(null, { status: 404 })
  const t = translator(locale)
  const { public_url } = context.get(siteContext)
  const query = category ? `?category=${category}` : ""
  const filter = category ? ofFamily(category) : null
  const found = await readFresh(context, locale, filter, ENTRIES).catch(() => null)
  if (!found) return new Response(null, { status: 503, headers: { "Retry-After": "60" } })
  const xml = atomXml({
    language: locale,
    title: category
      ? t("home:feed.category", { category: t(`trade:category.${category}`) })
      : t("home:feed.all"),
    self: `${public_url}/${locale}/new-goods.atom${query}`,
    page: `${public_url}/${locale}/catalogue${query}`,
    entries: found.map(({ card, published: updated }) => {
      const href = `${public_url}/${locale}/listings/${card.handle}`
      const { title, summary, producer } = card
      return { id: href, href, title, summary, author: producer, updated }
    }),
  })
  return new Response(xml, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=600",
    },
  })
}
