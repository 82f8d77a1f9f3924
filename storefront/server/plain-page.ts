import type common from "@serumpun/domain/locales/en/common.json"
import { isLocale, locales, negotiateLocale, textDirection } from "@serumpun/domain/locales"
import { readTexts } from "@serumpun/domain/read-texts"
import type { IncomingMessage, ServerResponse } from "node:http"

const texts = new Map(
  locales.map((locale) => [locale, readTexts<typeof common>(locale, "common").error]),
)
const statuses = { bodyTooLarge: 413, bodyIncomplete: 400, unavailableText: 503, notFoundText: 404 }
const retryAfterSeconds = 30

/**
 * Says in the language of the address why no page could be made: what was wrong with a form or file,
 * that the address is nobody's, or that the page was not ready in time.
 */
export function sendPlainPage(
  req: IncomingMessage,
  res: ServerResponse,
  reason: keyof typeof statuses,
): void {
  const [, first] = (req.url ?? "").split(/[/?]/, 2)
  const locale = isLocale(first) ? first : negotiateLocale(req.headers["accept-language"])
  const html = `<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Serumpun</title>
<p>${texts.get(locale)?.[reason]}</p>
`
  res.writeHead(statuses[reason], {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(html),
    "Cache-Control": "no-store",
    // The rest of the body is not read, so the connection cannot be used again.
    Connection: "close",
    ...(statuses[reason] === 503 ? { "Retry-After": retryAfterSeconds } : {}),
  })
  res.end(html)
}
