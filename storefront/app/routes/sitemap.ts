import type { ProvincesAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ShownCollection } from "@serumpun/backend/src/contracts/collection.ts"
import { defaultLocale } from "@serumpun/domain/locales"
import { api, ApiError } from "#app/lib/http/api.server.ts"
import { searchCatalogue } from "#app/lib/catalogue/catalogue.server.ts"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { siteContext } from "#app/lib/page/site-context.ts"
import { sitemapIndexXml, sitemapXml } from "#app/lib/page/sitemap.ts"
import type { Route } from "./+types/sitemap.ts"

const perRequest = 100
/** Five languages each, so a file stays far below the 50,000 addresses allowed. */
const perFile = 1000

/** `/sitemap.xml` names the parts; `?part=pages` and `?part=1…` are the parts. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { public_url } = context.get(siteContext)
  const part = new URL(request.url).searchParams.get("part")
  try {
    if (part === null) {
      const { total } = await searchCatalogue(context, defaultLocale, {}, 1)
      const files = Math.ceil(total / perFile)
      const parts = ["pages", ...Array.from({ length: files }, (_, index) => String(index + 1))]
      return xml(sitemapIndexXml(parts.map((name) => `${public_url}/sitemap.xml?part=${name}`)))
    }
    if (part === "pages") return xml(sitemapXml(public_url, await pagePaths()))
    if (/^[1-9]\d{0,3}$/.test(part))
      return xml(sitemapXml(public_url, await listingPaths(context, Number(part))))
    return new Response(null, { status: 404 })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return new Response(null, { status: 503, headers: { "Retry-After": "60" } })
  }
}

async function pagePaths(): Promise<string[]> {
  const query = { locale: defaultLocale }
  const [{ provinces }, { collections }] = await Promise.all([
    api<ProvincesAnswer>("/store/provinces", { query }),
    // The map stands without them.
    api<{ collections: ShownCollection[] }>("/store/shop-collections", { query }).catch(() => ({
      collections: [],
    })),
  ])
  const regions = provinces.filter(({ listings }) => listings > 0)
  return [
    "",
    "/catalogue",
    "/regions",
    "/how-it-works",
    ...regions.map(({ code }) => `/regions/${regionSlug(code)}`),
    ...collections.map(({ slug }) => `/collections/${slug}`),
  ]
}

async function listingPaths(context: Route.LoaderArgs["context"], part: number): Promise<string[]> {
  const first = ((part - 1) * perFile) / perRequest + 1
  const listings: string[] = []
  const producers = new Set<string>()
  for (let page = first; page < first + perFile / perRequest; page += 1) {
    const found = await searchCatalogue(
      context,
      defaultLocale,
      { page, sort: "newest" },
      perRequest,
    )
    for (const { handle, producer_handle } of found.listings) {
      listings.push(`/listings/${handle}`)
      producers.add(`/producers/${producer_handle}`)
    }
    if (page >= found.pages) break
  }
  return [...listings, ...producers]
}

function xml(body: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "public, max-age=600",
    },
  })
}
