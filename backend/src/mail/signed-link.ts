import { createHmac, timingSafeEqual } from "node:crypto"
import type { NoticeGroup } from "@serumpun/domain/notice-groups"

/** What a link in a mail is good for. `print` ties a link for a password to the one it replaces. */
export type LinkClaims =
  | { purpose: "password"; identity: string; print: string }
  | { purpose: "email"; identity: string; email: string; next: string }
  | { purpose: "mails"; person_id: string; group: NoticeGroup }
  | { purpose: "invitation"; invitation: string; email: string }
  /** `expires`: the row's end in milliseconds, so that the link of an earlier mail holds no more. */
  | { purpose: "member_invitation"; invitation: string; email: string; expires: number }

/** Milliseconds that a link holds, counted from when its mail is sent. */
export const LINK_MS = {
  password: 3_600_000,
  email: 7 * 24 * 3_600_000,
  mails: 365 * 24 * 3_600_000,
  // The invitation itself ends sooner; what its row says counts.
  invitation: 14 * 24 * 3_600_000,
  member_invitation: 14 * 24 * 3_600_000,
} as const

/**
 * A text for a link: base64url JSON, a dot, its HMAC-SHA256. It has a key of its own made from the
 * secret, so that no link can pass for a token of a session.
 */
export function signLink(claims: LinkClaims, secret: string, now = Date.now()): string {
  const content = JSON.stringify({ ...claims, until: now + LINK_MS[claims.purpose] })
  const payload = Buffer.from(content).toString("base64url")
  return `${payload}.${mac(payload, secret).toString("base64url")}`
}

/** The claims of a link of this purpose that still holds; null for any other text. */
export function readLink<P extends LinkClaims["purpose"]>(
  purpose: P,
  token: string,
  secret: string,
  now = Date.now(),
): Extract<LinkClaims, { purpose: P }> | null {
  const [payload = "", signature = "", ...rest] = token.split(".")
  const right = mac(payload, secret)
  const given = Buffer.from(signature, "base64url")
  if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right))
    return null
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as LinkClaims & {
    until: number
  }
  if (claims.purpose !== purpose || claims.until < now) return null
  return claims as unknown as Extract<LinkClaims, { purpose: P }>
}

function mac(payload: string, secret: string): Buffer {
  const key = createHmac("sha256", secret).update("links in mails").digest()
  return createHmac("sha256", key).update(payload).digest()
}
