import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

/** A number as it is kept: AES-256-GCM, base64 of nonce, tag and text; `key_id` says with which key. */
export type Sealed = { key_id: string; sealed: string }
/** The first key seals; the others open what was sealed before the key was changed. */
export type AccountKeys = { id: string; key: Buffer }[]

const ALGORITHM = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** ACCOUNT_KEYS: `id:64 hexadecimal digits`, with commas, the one in use first. */
export const accountKeysPattern = /^[a-z0-9]{1,20}:[0-9a-f]{64}(?:,[a-z0-9]{1,20}:[0-9a-f]{64})*$/

/** @throws NOT_FOUND when this copy was given no key */
export function readAccountKeys({ ACCOUNT_KEYS }: { ACCOUNT_KEYS?: string | undefined }) {
  if (!ACCOUNT_KEYS)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This copy has no key for bank accounts")
  return ACCOUNT_KEYS.split(",").map((entry) => {
    const [id = "", hex = ""] = entry.split(":")
    return { id, key: Buffer.from(hex, "hex") }
  })
}

/** `owner` is bound to the text, so that a sealed number put into another's row does not open. */
export function seal(keys: AccountKeys, text: string, owner: string): Sealed {
  const [current] = keys
  if (!current) throw new Error("There is no key to seal with")
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, current.key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(owner))
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  const sealed = Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64")
  return { key_id: current.id, sealed }
}

/** Whether a number is the sealed one; false too when that cannot be opened any more, so that it can be replaced. */
export function isSealed(keys: AccountKeys, kept: Sealed, owner: string, text: string): boolean {
  try {
    return unseal(keys, kept, owner) === text
  } catch {
    return false
  }
}

/** @throws Error when the key is gone, or the text was changed or belongs to somebody else */
export function unseal(keys: AccountKeys, { key_id, sealed }: Sealed, owner: string): string {
  const found = keys.find(({ id }) => id === key_id)
  if (!found) throw new Error(`The key ${key_id} of ACCOUNT_KEYS is missing`)
  const bytes = Buffer.from(sealed, "base64")
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(ALGORITHM, found.key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(owner))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(hidden), decipher.final()]).toString("utf8")
}
