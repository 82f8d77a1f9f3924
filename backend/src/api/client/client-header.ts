import { createHmac, timingSafeEqual } from "node:crypto"

/** The header in which the storefront says for whom it asks; see `client-header.server.ts` there. */
export const CLIENT_HEADER = "x-serumpun-client"

/** Long enough for two machines whose clocks differ, short enough that a leaked header grows useless. */
const VALID_MS = 5 * 60_000
const MAX_LENGTH = 2_000

export type ToldClient = { address: string; agent: string }

/**
 * What the storefront says about its client: base64url JSON `{ address, agent, at }`, a dot, and the
 * HMAC-SHA256 of the part before it in hexadecimal. Null for a header that is missing, too old or
 * not signed with our secret, so that nobody gains anything by making one up.
 */
export function readClientHeader(
  value: string | string[] | undefined,
  secret: string,
  now: number,
): ToldClient | null {
  if (typeof value !== "string" || value.length > MAX_LENGTH) return null
  const [payload = "", signature = "", ...rest] = value.split(".")
  if (rest.length > 0 || !isSigned(payload, signature, secret)) return null
  const told = parse(payload)
  if (!told || Math.abs(now - told.at) > VALID_MS) return null
  return { address: told.address, agent: told.agent }
}

function isSigned(payload: string, signature: string, secret: string): boolean {
  const right = createHmac("sha256", secret).update(payload).digest()
  const given = Buffer.from(signature, "hex")
  return given.length === right.length && timingSafeEqual(given, right)
}

function parse(payload: string): (ToldClient & { at: number }) | null {
  try {
    const told = JSON.parse(Buffer.from(payload, "base64url").toString()) as Partial<
      ToldClient & { at: number }
    >
    const { address, agent, at } = told
    if (typeof address !== "string" || typeof agent !== "string") return null
    return typeof at === "number" ? { address, agent, at } : null
  } catch {
    return null
  }
}
