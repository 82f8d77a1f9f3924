import { textDirection, type Locale } from "@serumpun/domain/locales"
import { texts } from "virtual:offline-texts"

/** What is shown for a page of which there is no copy here. It needs nothing that is not kept with the worker. */
export function offlinePage(locale: Locale, sheets: string[]): Response {
  const { page } = texts[locale]
  const links = sheets.map((path) => `<link rel="stylesheet" href="${path}">`).join("")
  const html = `<!doctype html><html lang="${locale}" dir="${textDirection(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${page.title} · Serumpun</title>${links}</head><body><main id="main" class="workspace-main"><h1>${page.title}</h1><p>${page.text}</p><p><a class="button button-primary" href="">${page.again}</a> <a class="button button-secondary" href="/${locale}/producer">${page.home}</a></p></main></body></html>`
  return new Response(html, {
    status: 503,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      "Cache-Control": "no-store",
    },
  })
}
