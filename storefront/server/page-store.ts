import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { createCachedPage, type CachedPage } from "./cached-page.ts"

/** Shared pages on disk, so that a storefront that was started again has something to show. */
export type PageStore = {
  /** Everything that was kept, by key. */
  load(): [string, CachedPage][]
  save(key: string, page: CachedPage): void
  remove(key: string): void
  /** Resolves when everything asked for so far is on disk. */
  idle(): Promise<void>
}

type Head = { key: string; headers: [string, string][] }

/**
 * One file a page in `folder`: a line of JSON, then the page. `build` names the built application:
 * pages of another one would ask for stylesheets that are gone, and are removed. A page that cannot
 * be written is not kept, and nothing else happens.
 */
export function createPageStore(folder: string, build: string): PageStore {
  const own = join(folder, build)
  for (const name of entries(folder))
    if (name !== build) rmSync(join(folder, name), { recursive: true, force: true })
  mkdirSync(own, { recursive: true, mode: 0o700 })
  const fileOf = (key: string) =>
    join(own, createHash("sha256").update(key).digest("base64url").slice(0, 32))
  // One after the other: a page that was rendered twice must not be overwritten by its first form.
  let last = Promise.resolve()
  const queue = (work: () => Promise<void>) => {
    last = last.then(work).catch(() => undefined)
  }
  return {
    load: () =>
      entries(own).flatMap((name) => {
        const kept = readPage(join(own, name))
        return kept ? [kept] : []
      }),
    save: (key, page) =>
      queue(async () => {
        const head: Head = { key, headers: page.headers }
        const content = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), page.body])
        const file = fileOf(key)
        await writeFile(`${file}.new`, content, { mode: 0o600 })
        await rename(`${file}.new`, file)
      }),
    remove: (key) => queue(() => rm(fileOf(key), { force: true })),
    idle: () => last,
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A file that a crash left half-written, or somebody put there, is no page. */
function readPage(file: string): [string, CachedPage] | undefined {
  try {
    const content = readFileSync(file)
    const end = content.indexOf("\n")
    const { key, headers } = JSON.parse(content.subarray(0, end).toString()) as Head
    if (file.endsWith(".new") || typeof key !== "string" || !Array.isArray(headers))
      return undefined
    return [key, createCachedPage(200, headers, content.subarray(end + 1))]
  } catch {
    return undefined
  }
}
