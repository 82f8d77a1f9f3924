import { escapeXml } from "@serumpun/domain/escape-xml"
export type FeedEntry = {
  /** Stays when the address changes. */
  id: string
  title: string
  summary: string
  author: string
  href: string
  /** When what is shown was approved last. */
  updated: Date
}

type Feed = {
  language: string
  title: string
  /** Addresses of the feed itself and of the page with the same goods. */
  self: string
  page: string
  entries: FeedEntry[]
}

/** An Atom feed (RFC 4287), the newest entry first; of an empty one nothing has ever changed. */
export function atomXml({ language, title, self, page, entries }: Feed): string {
  const updated = entries[0]?.updated ?? new Date(0)
  const parts = entries.map(
    (entry) => `<entry><id>${escapeXml(entry.id)}</id><title>${escapeXml(entry.title)}</title>
<link href="${escapeXml(entry.href)}"/><updated>${entry.updated.toISOString()}</updated><author><name>${escapeXml(entry.author)}</name></author>
<summary>${escapeXml(entry.summary)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<id>${escapeXml(self)}</id><title>${escapeXml(title)}</title><updated>${updated.toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/><link href="${escapeXml(page)}"/>
${parts.join("\n")}
</feed>
`
}
