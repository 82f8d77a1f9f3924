import { createCipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto"

/** A browser's keys for one subscription, base64url: its public point (65 bytes) and a secret (16 bytes). */
export type PushKeys = { p256dh: string; auth: string }

/** Fixed in tests only, to compare with the RFC's example. */
type Chosen = { private_key: Buffer; salt: Buffer }

const CURVE = "prime256v1"
/** One record holds everything: services take no more than 4,096 bytes in all (RFC 8030, 7.2). */
const RECORD_BYTES = 4096
const LAST_RECORD = Buffer.from([2])

/**
 * A message that only that browser reads, in the coding "aes128gcm" of RFC 8291 and 8188: the push
 * service passes it on without knowing what it says.
 * @throws Error for keys that are no point of the curve
 */
export function encryptPush(
  message: string,
  { p256dh, auth }: PushKeys,
  chosen: Partial<Chosen> = {},
): Buffer {
  const receiver = Buffer.from(p256dh, "base64url")
  const sender = createECDH(CURVE)
  if (chosen.private_key) sender.setPrivateKey(chosen.private_key)
  else sender.generateKeys()
  const salt = chosen.salt ?? randomBytes(16)
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), receiver, sender.getPublicKey()])
  const secret = derive(sender.computeSecret(receiver), Buffer.from(auth, "base64url"), info, 32)
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16)
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12)
  const cipher = createCipheriv("aes-128-gcm", key, nonce)
  const record = Buffer.concat([
    cipher.update(Buffer.concat([Buffer.from(message), LAST_RECORD])),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  return Buffer.concat([headOf(salt, sender.getPublicKey()), record])
}

function headOf(salt: Buffer, key: Buffer): Buffer {
  const sizes = Buffer.alloc(5)
  sizes.writeUInt32BE(RECORD_BYTES, 0)
  sizes.writeUInt8(key.length, 4)
  return Buffer.concat([salt, sizes, key])
}

function derive(key: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, info, length))
}
