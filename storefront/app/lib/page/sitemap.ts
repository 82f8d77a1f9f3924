import { escapeXml } from "@serumpun/domain/escape-xml"
import { locales } from "@serumpun/domain/locales"
import { alternateLinks } from "#app/lib/i18n/locale-routing.ts"

/** A sitemap with every page in every language and its translations. Paths start after the locale. */
export function sitemapXml(publicUrl: string, paths: string[]): string {
  const entries = paths.flatMap((path) => {
    const links = alternateLinks(publicUrl, `/en${path}`)
      .map(
        ({ hrefLang, href }) =>
          `<xhtml:link rel="alternate" hreflang="${hrefLang}" href="${escapeXml(href)}"/>`,
      )
      .join("")
    return locales.map(
      (locale) => `<url><loc>${escapeXml(`${publicUrl}/${locale}${path}`)}</loc>${links}</url>`,
    )
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`
}

/** A list of sitemaps, for catalogues that do not fit into one (50,000 addresses each). */
export function sitemapIndexXml(addresses: string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</sitemapindex>
`
}
