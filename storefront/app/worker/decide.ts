import { isLocale, type Locale } from "@serumpun/domain/locales"

/** What the worker does about one request of a page; `pass` leaves it to the browser. */
export type Plan =
  | { is: "page"; locale: Locale; key: string | null }
  | { is: "page_data"; page: string }
  | { is: "change"; key: string | null }
  | { is: "asset" | "picture" | "pass" }

type Asked = Pick<Request, "method" | "mode" | "url">

/** A member's own pages, of which the last copy seen is kept. Money, people and bank accounts are not among them. */
const kept = [
  /^$/,
  /^\/(?:rfqs|orders|listings|certificates)$/,
  /^\/rfqs\/[\w-]+$/,
  /^\/listings\/[\w-]+(?:\/preview)?$/,
]

/** Lists that are searched or turned over are many pages; of a listing, `?part=` is the same page. */
const isOnePage = ({ pathname, search }: URL) =>
  search === "" || /\/listings\/[\w-]+$/.test(pathname)

/**
 * Nothing outside the workspace is answered by the worker, and no change ever is.
 * @param origin of the site, without a slash at the end
 */
export function planFor({ method, mode, url: address }: Asked, origin: string): Plan {
  const url = new URL(address)
  if (url.origin !== origin) return { is: "pass" }
  const workspace = workspacePath(url.pathname)
  if (method !== "GET") return workspace ? { is: "change", key: copyKey(url) } : { is: "pass" }
  if (url.pathname.startsWith("/assets/")) return { is: "asset" }
  if (url.pathname.startsWith("/media/")) return { is: "picture" }
  if (!workspace) return { is: "pass" }
  if (mode === "navigate") return { is: "page", locale: workspace.locale, key: copyKey(url) }
  return url.pathname.endsWith(".data") ? { is: "page_data", page: pageOf(url) } : { is: "pass" }
}

/** Under which address the copy of a page is kept; null for pages that are not kept. */
export function copyKey(url: URL): string | null {
  const pathname = actedOn(url.pathname)
  const found = workspacePath(pathname)
  if (!found || !kept.some((pattern) => pattern.test(found.path))) return null
  if (pathname === url.pathname && !isOnePage(url)) return null
  return url.origin + pathname
}

/** `/id/producers/…` begins like the workspace's address, and is a public page. */
function workspacePath(pathname: string): { locale: Locale; path: string } | null {
  const [, locale, section, ...rest] = pathname.split("/")
  if (!isLocale(locale) || (section !== "producer" && section !== "producer.data")) return null
  return { locale, path: rest.map((part) => `/${part}`).join("") }
}

/** The page that a script's change is about: `…/autosave`, `…/pictures` and `….data` are no pages. */
const actedOn = (pathname: string) => pathname.replace(/(?:\.data|\/autosave|\/pictures)$/, "")

/** The address of the page whose data React Router asks for. */
function pageOf({ origin, pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete("_routes")
  const text = query.toString()
  return origin + pathname.replace(/\.data$/, "") + (text ? `?${text}` : "")
}

/** Of keys in the order in which they were put, those that leave so that `most` stay. */
export function oldest<Key>(keys: readonly Key[], most: number): Key[] {
  return keys.slice(0, Math.max(0, keys.length - most))
}

/** Files of the build that a page names: its scripts, sheets and font. */
export function assetsIn(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[\w.-]+\.(?:js|css|woff2)\b/g) ?? [])]
}
