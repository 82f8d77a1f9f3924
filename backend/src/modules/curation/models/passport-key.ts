import { model } from "@medusajs/framework/utils"

/**
 * A public key that has signed passports. It stays listed when another takes its place, so that what
 * it signed can still be verified; the id is the key's RFC 7638 thumbprint.
 */
export const PassportKey = model.define("passport_key", {
  id: model.text().primaryKey(),
  /** The Ed25519 point, base64url. */
  x: model.text(),
})
