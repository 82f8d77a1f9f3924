import { randomBytes } from "node:crypto"
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Failure } from "./failure.ts"

const names = [
  "jwt_secret",
  "cookie_secret",
  "session_secret",
  "storefront_secret",
  "database_password",
  "search_master_key",
  // 32 bytes are a private key of P-256 as well: the one that push services know us by.
  "push_private_key",
  // Of Ed25519: signs the passports of listings.
  "passport_private_key",
  // AES-256: producers' account numbers are kept encrypted with it.
  "account_key",
] as const

export type Secrets = Record<(typeof names)[number], string>

/**
 * Reads `secrets.json` of the data folder, makes it on the first start and adds what a newer
 * version needs. Written beside and renamed, so a crash never leaves half a file.
 */
export async function prepareSecrets(dataDir: string): Promise<Secrets> {
  await mkdir(dataDir, { recursive: true })
  const file = join(dataDir, "secrets.json")
  const known = await readKnown(file)
  const secrets = Object.fromEntries(
    names.map((name) => [name, known[name] ?? randomBytes(32).toString("hex")]),
  ) as Secrets
  if (names.some((name) => known[name] === undefined)) {
    await writeFile(`${file}.new`, JSON.stringify(secrets, null, 2) + "\n", { mode: 0o600 })
    await rename(`${file}.new`, file)
  }
  await chmod(file, 0o600)
  return secrets
}

async function readKnown(file: string): Promise<Partial<Secrets>> {
  let text: string
  try {
    text = await readFile(file, "utf8")
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {}
    throw error
  }
  try {
    return JSON.parse(text) as Partial<Secrets>
  } catch {
    throw new Failure(
      `${file} is not readable JSON: restore it from a backup, or remove the data folder to begin anew.`,
    )
  }
}
