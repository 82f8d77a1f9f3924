import { localeOfPath, alternateLinks, canonicalUrl } from "#app/lib/i18n/locale-routing.ts"
import { shareSize } from "./share-picture.ts"
import type { Site } from "./use-site.ts"

type Match = { id: string; loaderData?: unknown } | undefined

type PageMeta = {
  matches: readonly Match[]
  location: { pathname: string; search: string }
  /** Translated; the site's name is added. */
  title: string
  description: string
  /** The picture for previews (`sharePicture`), 1200 × 630. */
  image?: { path: string; alt: string }
  json_ld?: Record<string, unknown>
  /** The feed of what is new in what the page shows; its path starts with the locale. */
  feed?: { title: string; path: string }
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
  const locale = localeOfPath(pathname)
  return [
    { title },
    { name: "description", content: page.description },
    { tagName: "link" as const, rel: "canonical", href: canonical },
    ...(locale
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
    { property: "og:site_name", content: "Serumpun" },
    { property: "og:type", content: "website" },
    ...(locale ? [{ property: "og:locale", content: locale }] : []),
    ...(page.image ? imageMeta(site, page.image) : [{ name: "twitter:card", content: "summary" }]),
    ...(page.feed
      ? [
          {
            tagName: "link" as const,
            rel: "alternate",
            type: "application/atom+xml",
            title: page.feed.title,
            href: page.feed.path,
          },
        ]
      : []),
    ...(page.json_ld ? [{ "script:ld+json": page.json_ld }] : []),
  ]
}

function imageMeta(site: string, { path, alt }: { path: string; alt: string }) {
  return [
    { property: "og:image", content: new URL(path, site).href },
    { property: "og:image:type", content: "image/jpeg" },
    { property: "og:image:width", content: String(shareSize.width) },
    { property: "og:image:height", content: String(shareSize.height) },
    { property: "og:image:alt", content: alt },
    { name: "twitter:card", content: "summary_large_image" },
  ]
}

function siteOf(matches: readonly Match[]): string {
  const root = matches.find((match) => match?.id === "root")?.loaderData as Site | undefined
  return root?.public_url ?? ""
}
