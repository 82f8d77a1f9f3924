import { localeOfPath, alternateLinks, canonicalUrl } from "#app/lib/i18n/locale-routing.ts"
import type { Site } from "./use-site.ts"

type Match = { id: string; loaderData?: unknown } | undefined

type PageMeta = {
  matches: readonly Match[]
  location: { pathname: string; search: string }
  /** Translated; the site's name is added. */
  title: string
  description: string
  /** Absolute path or address of a picture for previews. */
  image?: string
  json_ld?: Record<string, unknown>
  /** Searches without a result and filtered lists are for readers, not for search engines. */
  noindex?: boolean
}

/**
 * What a public page's `meta` returns: title, description, canonical address, translations,
 * preview and structured data. Texts come translated from the loader (`translator`).
 */
export function pageMeta(page: PageMeta) {
  const site = siteOf(page.matches)
  const { pathname, search } = page.location
  const canonical = canonicalUrl(site, new URL(pathname + search, site))
  const title = `${page.title} · Serumpun`
  return [
    { title },
    { name: "description", content: page.description },
    { tagName: "link" as const, rel: "canonical", href: canonical },
    ...(localeOfPath(pathname)
      ? alternateLinks(site, pathname).map((link) => ({
          tagName: "link" as const,
          rel: "alternate",
          ...link,
        }))
      : []),
    ...(page.noindex ? [{ name: "robots", content: "noindex, follow" }] : []),
    { property: "og:title", content: title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: canonical },
    ...(page.image ? [{ property: "og:image", content: new URL(page.image, site).href }] : []),
    ...(page.json_ld ? [{ "script:ld+json": page.json_ld }] : []),
  ]
}

function siteOf(matches: readonly Match[]): string {
  const root = matches.find((match) => match?.id === "root")?.loaderData as Site | undefined
  return root?.public_url ?? ""
}
