// Checks a passport without Serumpun: node verify-passport.mjs passport.jwt did.json [status-list.jwt …]
// Needs Node 18 or later and nothing else. docs/verify-passport.md says how to get the files.
/* global console */
import { Buffer } from "node:buffer"
import { createPublicKey, verify } from "node:crypto"
import { readFileSync } from "node:fs"
import process from "node:process"
import { gunzipSync } from "node:zlib"

const [credentialFile, didFile, ...listFiles] = process.argv.slice(2)
if (!credentialFile || !didFile) {
  console.error("node verify-passport.mjs passport.jwt did.json [status-list.jwt …]")
  process.exit(64)
}
const now = new Date()

try {
  const did = JSON.parse(readFileSync(didFile, "utf8"))
  const passport = open(readFileSync(credentialFile, "utf8"), did)
  const standing = standingOf(passport, did)
  const { credentialSubject: goods, assessment = goods.assessment } = passport
  console.log(`${standing}: ${passport.id}`)
  console.log(`  ${goods.name.map((name) => name["@value"]).join(" / ")}`)
  console.log(
    `  by ${goods.producer.name}, ${assessment.mean} of ${assessment.highestScore} points`,
  )
  console.log(`  from ${passport.validFrom} to ${passport.validUntil}`)
  if (standing === "genuine") {
    console.log("  The signature holds. Whether it still counts is in the status lists:")
    for (const { statusListCredential } of passport.credentialStatus)
      console.log(`  ${statusListCredential}`)
  }
  process.exit(standing === "valid" || standing === "genuine" ? 0 : 1)
} catch (error) {
  console.log(`forged: ${error.message}`)
  process.exit(2)
}

/** The content of a signed file, when a key of the issuer has signed exactly these bytes. */
function open(jwt, did) {
  const parts = jwt.trim().split(".")
  if (parts.length !== 3) throw new Error("this is no signed file")
  const [header, payload] = parts.slice(0, 2).map(read)
  if (header.alg !== "EdDSA" || header.typ !== "vc+jwt")
    throw new Error("another kind of signature")
  const method = did.verificationMethod.find(({ id }) => id === header.kid)
  if (!method || !did.assertionMethod.includes(header.kid) || method.publicKeyJwk.crv !== "Ed25519")
    throw new Error("signed with a key that is not the issuer’s")
  const key = createPublicKey({ format: "jwk", key: method.publicKeyJwk })
  const signed = Buffer.from(parts.slice(0, 2).join("."))
  if (!verify(null, signed, key, Buffer.from(parts[2], "base64url")))
    throw new Error("the signature does not hold")
  if (payload.issuer.id !== did.id) throw new Error("another issuer than the keys are of")
  return payload
}

/** "valid" only with status lists that were read today; without any, "genuine" says that it is ours. */
function standingOf(passport, did) {
  if (now > new Date(passport.validUntil)) return "expired"
  if (now < new Date(passport.validFrom)) return "not valid yet"
  if (listFiles.length === 0) return "genuine"
  const lists = listFiles.map((file) => open(readFileSync(file, "utf8"), did))
  for (const {
    statusListCredential,
    statusListIndex,
    statusPurpose,
  } of passport.credentialStatus) {
    const list = lists.find(({ id }) => id === statusListCredential)
    if (!list || now > new Date(list.validUntil))
      return `no status list of today (${statusPurpose})`
    if (isMarked(list, Number(statusListIndex)))
      return statusPurpose === "suspension" ? "suspended" : "revoked"
  }
  return "valid"
}

/** One bit per passport, from the left, zipped. */
function isMarked({ credentialSubject: { encodedList } }, index) {
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"))
  return (bits[index >> 3] & (0x80 >> (index & 7))) !== 0
}

function read(part) {
  return JSON.parse(Buffer.from(part, "base64url").toString("utf8"))
}
