import type { IncomingMessage, ServerResponse } from "node:http"
import { textDirection, type Locale } from "@serumpun/domain/locales"
import { currentReference } from "@serumpun/domain/reference-log"
import { errorTexts, localeOfRequest } from "./error-texts.ts"

const reasons = {
  bodyTooLarge: { status: 413, text: "bodyTooLarge" },
  bodyIncomplete: { status: 400, text: "bodyIncomplete" },
  oddAddress: { status: 400, text: "addressText" },
  longAddress: { status: 414, text: "addressTooLong" },
  otherSite: { status: 403, text: "otherSiteText" },
  otherMethod: { status: 405, text: "methodText" },
  otherType: { status: 415, text: "methodText" },
  away: { status: 503, text: "unavailableText" },
  failed: { status: 500, text: "serverText" },
  nowhere: { status: 404, text: "notFoundText" },
} as const

/** Time for what is away to be started again. */
export const retryAfterSeconds = 30

/**
 * Says in the language of the address why no page could be made: what was wrong with a form or file,
 * that the address is nobody's, that the page was not ready in time, or that something failed.
 */
export function sendPlainPage(
  req: IncomingMessage,
  res: ServerResponse,
  reason: keyof typeof reasons,
): void {
  const locale = localeOfRequest(req)
  const { status, text } = reasons[reason]
  const html = `<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Serumpun</title>
<p>${errorTexts(locale)[text]}</p>
<p><a href="/${locale}">Serumpun</a></p>
${status >= 500 ? reference(locale) : ""}`
  res.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(html),
    "Cache-Control": "no-store",
    // The rest of the body is not read, so the connection cannot be used again.
    Connection: "close",
    ...(status === 503 ? { "Retry-After": retryAfterSeconds } : {}),
  })
  res.end(html)
}

/** What to quote, for whoever looks for this request in the logs. */
function reference(locale: Locale): string {
  const id = currentReference()
  if (!id) return ""
  return `<p>${errorTexts(locale).reference.replace("{{id}}", `<bdi dir="ltr">${id}</bdi>`)}</p>\n`
}
