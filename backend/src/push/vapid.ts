import { createECDH, createPrivateKey, sign } from "node:crypto"

/** Seconds that a service may take a token for ours; RFC 8292 allows a day. */
const TOKEN_SECONDS = 12 * 3600
const CURVE = "prime256v1"

/** `private_key`: 32 bytes as 64 hex digits, made at the first start. `subject`: who to write to. */
export type Vapid = { private_key: string; subject: string }

/** What browsers are given to subscribe with: the uncompressed point, base64url. */
export function publicKeyOf({ private_key }: Pick<Vapid, "private_key">): string {
  return pointOf(private_key).toString("base64url")
}

/**
 * The Authorization header of a push: says to the service of that endpoint who sends, signed (RFC 8292),
 * so that a stolen address of a browser is of no use to others.
 */
export function vapidHeader(endpoint: string, vapid: Vapid, now = Date.now()): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + TOKEN_SECONDS,
    sub: vapid.subject,
  }
  const content = [{ typ: "JWT", alg: "ES256" }, claims].map(encode).join(".")
  const signature = sign("sha256", Buffer.from(content), {
    key: keyObject(vapid.private_key),
    dsaEncoding: "ieee-p1363",
  }).toString("base64url")
  return `vapid t=${content}.${signature}, k=${publicKeyOf(vapid)}`
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")

function pointOf(private_key: string): Buffer {
  const pair = createECDH(CURVE)
  pair.setPrivateKey(Buffer.from(private_key, "hex"))
  return pair.getPublicKey()
}

function keyObject(private_key: string) {
  const point = pointOf(private_key)
  return createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      d: Buffer.from(private_key, "hex").toString("base64url"),
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    },
  })
}
