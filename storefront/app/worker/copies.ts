import { assetsIn, oldest } from "./decide.ts"
import { memberOf } from "./line-bar.ts"

/** The names of the caches; what is a member's own carries their id, which nobody else reads by. */
const PAGES = "workspace-pages "
const PICTURES = "workspace-pictures "
const ASSETS = "workspace-assets"
const SHELL = "workspace-shell "

/** So many of each stay; the oldest leave first. */
export const MOST = { pages: 40, pictures: 60, assets: 160 }
/** An older copy is shown to nobody. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000
const COPIED_AT = "x-copied-at"

/** Moves when copies are given up: what was asked for before is not kept after. */
let era = 0

const isOwn = (name: string) => name.startsWith(PAGES) || name.startsWith(PICTURES)

/** Removes what was kept of anybody's pages, or of everybody but one. */
export async function forgetCopies(except?: string): Promise<void> {
  if (except === undefined) era += 1
  for (const name of await caches.keys())
    if (isOwn(name) && (except === undefined || !name.endsWith(` ${except}`)))
      await caches.delete(name)
}

/** The member whose copies are on this device; there are never two. */
async function keptMember(): Promise<string | null> {
  const name = (await caches.keys()).find((name) => name.startsWith(PAGES))
  return name?.slice(PAGES.length) ?? null
}

/** Begins before a page is asked for, and keeps what has come of it. */
export function copyOf(key: string): (answer: Response) => Promise<void> {
  const begun = era
  return async (answer) => {
    if (answer.status === 401 || isSignIn(answer)) return forgetCopies()
    if (!answer.ok || answer.type !== "basic" || answer.redirected) return
    const html = await answer.text()
    const member = memberOf(html)
    if (!member || begun !== era) return
    await forgetCopies(member)
    const headers = new Headers(answer.headers)
    headers.delete("content-encoding")
    headers.delete("content-length")
    headers.set(COPIED_AT, String(Date.now()))
    await put(PAGES + member, key, new Response(html, { headers }), MOST.pages)
    await keepAssets(assetsIn(html))
    // A sign-out meanwhile has removed what this has just put back.
    if (begun !== era) await forgetCopies()
  }
}

const isSignIn = ({ redirected, url }: Response) =>
  redirected && /\/sign-in$/.test(new URL(url).pathname)

/** A page as it came once, and when. */
export type Copy = { answer: Response; at: Date }

export async function findCopy(key: string): Promise<Copy | null> {
  const member = await keptMember()
  const answer = member && (await (await caches.open(PAGES + member)).match(key))
  if (!answer) return null
  const at = new Date(Number(answer.headers.get(COPIED_AT)))
  return Date.now() - at.getTime() < KEPT_MS ? { answer, at } : null
}

/** Only while somebody's pages are kept: a picture belongs to one of them. */
export async function keepPicture(request: Request, answer: Response): Promise<void> {
  const member = await keptMember()
  if (member && answer.ok) await put(PICTURES + member, request.url, answer, MOST.pictures)
}

export async function findKept(request: Request): Promise<Response | undefined> {
  return caches.match(request.url, { ignoreVary: true })
}

/** A picture that stands in while another is being made is good enough only without a line. */
export function isLasting({ headers }: Response): boolean {
  return headers.get("cache-control")?.includes("immutable") ?? false
}

/** Files of a build never change, so they serve whoever works here next. */
export async function keepAsset(request: Request, answer: Response): Promise<void> {
  if (answer.ok) await put(ASSETS, request.url, answer, MOST.assets)
}

export async function keepAssets(paths: string[]): Promise<void> {
  for (const path of paths) {
    if (await caches.match(path, { ignoreVary: true })) continue
    const answer = await fetch(path).catch(() => null)
    if (answer?.ok) await put(ASSETS, path, answer, MOST.assets)
  }
}

/** What every page of this build needs; what the line does not bring now comes with the first page. */
export async function keepShell(build: string, paths: string[]): Promise<void> {
  const shell = await caches.open(SHELL + build)
  await Promise.allSettled(paths.map((path) => shell.add(path)))
}

/** Copies of pages outlive a build, and so do the files they name. */
export async function dropOldShells(build: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(SHELL) && name !== SHELL + build) await caches.delete(name)
}

async function put(name: string, key: string, answer: Response, most: number): Promise<void> {
  const spare = answer.clone()
  const cache = await caches.open(name)
  try {
    await cache.put(key, answer)
  } catch {
    // The device has no room: the oldest half makes some, and what does not fit then is not kept.
    const keys = await cache.keys()
    for (const old of oldest(keys, Math.floor(keys.length / 2))) await cache.delete(old)
    return cache.put(key, spare).catch(() => undefined)
  }
  for (const old of oldest(await cache.keys(), most)) await cache.delete(old)
}
