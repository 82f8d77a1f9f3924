import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { dirname, join } from "node:path"

/** What decides how a listing is written for search and for its page: values, words and the readers. */
const folders = () => [
  dirname(require.resolve("@serumpun/domain/locales")),
  dirname(require.resolve("@serumpun/search/listing-document")),
  join(__dirname, "../readers"),
]

/**
 * A mark of the code and the words that documents and kept listings are made of: another one after a release that
 * changes any of them. @returns SHA-256 in base64url
 */
export async function builtFrom(): Promise<string> {
  const hash = createHash("sha256")
  for (const folder of folders())
    for (const name of (await readdir(folder, { recursive: true })).sort())
      if (/\.(js|json|ts)$/.test(name) && !name.endsWith(".d.ts"))
        hash.update(name).update(await readFile(join(folder, name)))
  return hash.digest("base64url")
}
