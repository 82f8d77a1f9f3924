import { createCookie } from "react-router"
import { deflateRawSync, inflateRawSync } from "node:zlib"
import { env } from "#app/lib/http/env.server.ts"
import type { FormValues } from "./form-values.ts"

/** Browsers drop a cookie of more than 4,096 bytes without a word; attributes take the rest. */
const MAX_COOKIE_BYTES = 3900
const MAX_TEXT_BYTES = 100_000

const notKept = /^(password|sign_in_password|intent|idempotency_key|removed\..*)$/

/** Goods of listings, or goods in the buyer's own words: each form has a draft of its own. */
export type DraftForm = "rfq_draft" | "rfq_open_draft"

/** Of the RFQ pages alone: nothing else has to carry it along. */
function draftCookie(locale: string, form: DraftForm) {
  const { PUBLIC_URL, SESSION_SECRET } = env()
  return createCookie(form, {
    path: `/${locale}/rfq`,
    sameSite: "lax",
    httpOnly: true,
    secure: PUBLIC_URL.startsWith("https:"),
    secrets: [SESSION_SECRET],
  })
}

/**
 * What was typed beside the basket's lines, so that it is still there after a look at another page.
 * It ends with the browser's session. Of a text that is too long for a cookie the message stays out.
 */
export async function keepDraft(
  values: FormValues,
  locale: string,
  form: DraftForm = "rfq_draft",
): Promise<string> {
  const kept = Object.entries(values).filter(([name, value]) => value && !notKept.test(name))
  const cookie = await draftCookie(locale, form).serialize(pack(kept))
  if (cookie.length <= MAX_COOKIE_BYTES) return cookie
  const short = await draftCookie(locale, form).serialize(
    pack(kept.filter(([name]) => name !== "message")),
  )
  return short.length <= MAX_COOKIE_BYTES ? short : forgetDraft(locale, form)
}

export async function readDraft(
  request: Request,
  locale: string,
  form: DraftForm = "rfq_draft",
): Promise<FormValues> {
  const packed: unknown = await draftCookie(locale, form).parse(request.headers.get("Cookie"))
  if (typeof packed !== "string" || packed === "") return {}
  const text = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_TEXT_BYTES })
  return JSON.parse(text.toString()) as FormValues
}

export function forgetDraft(locale: string, form: DraftForm = "rfq_draft"): Promise<string> {
  return draftCookie(locale, form).serialize("", { maxAge: 0 })
}

function pack(entries: [string, string][]): string {
  return deflateRawSync(JSON.stringify(Object.fromEntries(entries))).toString("base64url")
}
