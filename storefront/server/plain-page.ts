import type { IncomingMessage, ServerResponse } from "node:http"
import { textDirection, type Locale } from "@serumpun/domain/locales"
import { currentReference } from "@serumpun/domain/reference-log"
import { errorTexts, localeOfRequest } from "./error-texts.ts"

const statuses = {
  bodyTooLarge: 413,
  bodyIncomplete: 400,
  unavailableText: 503,
  serverText: 500,
  notFoundText: 404,
}

/** Time for what is away to be started again. */
export const retryAfterSeconds = 30

/**
 * Says in the language of the address why no page could be made: what was wrong with a form or file,
 * that the address is nobody's, that the page was not ready in time, or that something failed.
 */
export function sendPlainPage(
  req: IncomingMessage,
  res: ServerResponse,
  reason: keyof typeof statuses,
): void {
  const locale = localeOfRequest(req)
  const status = statuses[reason]
  const html = `<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Serumpun</title>
<p>${errorTexts(locale)[reason]}</p>
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
