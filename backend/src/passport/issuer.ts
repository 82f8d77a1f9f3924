import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { CompactSign, calculateJwkThumbprint } from "jose"

/** A public key of ours; the id is its RFC 7638 thumbprint, `x` the Ed25519 point in base64url. */
export type PublicKey = { id: string; x: string }

export type Issuer = {
  /** Where people read passports: an origin without a slash at the end. */
  site: string
  did: string
  key: PublicKey
  private_key: KeyObject
}

type Settings = { PASSPORT_PRIVATE_KEY?: string | undefined; STOREFRONT_URL: string }

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex")

/**
 * Who signs passports: the storefront's own address as a did:web.
 * @throws NOT_FOUND when this copy was given no key
 */
export async function readIssuer(settings: Settings): Promise<Issuer> {
  const { PASSPORT_PRIVATE_KEY: seed } = settings
  if (!seed) throw new MedusaError(MedusaError.Types.NOT_FOUND, "This copy signs no passports")
  const private_key = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, Buffer.from(seed, "hex")]),
    format: "der",
    type: "pkcs8",
  })
  const { x = "" } = createPublicKey(private_key).export({ format: "jwk" })
  const site = new URL(settings.STOREFRONT_URL).origin
  const id = await calculateJwkThumbprint(jwkOf(x))
  return { site, did: didOf(site), key: { id, x }, private_key }
}

/** did:web of an origin; the colon before a port is written as %3A. */
export const didOf = (site: string): string => `did:web:${encodeURIComponent(new URL(site).host)}`

const jwkOf = (x: string) => ({ kty: "OKP", crv: "Ed25519", x })

/** `/.well-known/did.json`: the key in use and all that signed before it. */
export function toDidKeys({ did, key }: Pick<Issuer, "did" | "key">, others: PublicKey[]) {
  const keys = [key, ...others.filter(({ id }) => id !== key.id)]
  return {
    "@context": ["https://www.w3.org/ns/did/v1", "https://www.w3.org/ns/cid/v1"],
    id: did,
    verificationMethod: keys.map(({ id, x }) => ({
      id: `${did}#${id}`,
      type: "JsonWebKey",
      controller: did,
      publicKeyJwk: { ...jwkOf(x), kid: id, alg: "EdDSA", use: "sig" },
    })),
    assertionMethod: keys.map(({ id }) => `${did}#${id}`),
  }
}
export type DidKeys = ReturnType<typeof toDidKeys>

/**
 * A credential as `application/vc+jwt` (W3C, Securing Verifiable Credentials using JOSE and COSE).
 * Ed25519 gives the same signature each time, so one content is one file until the key changes.
 */
export function signCredential(issuer: Issuer, credential: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(credential)))
    .setProtectedHeader({
      alg: "EdDSA",
      typ: "vc+jwt",
      cty: "vc",
      kid: `${issuer.did}#${issuer.key.id}`,
    })
    .sign(issuer.private_key)
}
