import { isLocale } from "@serumpun/domain/locales"
import { deviceStorage } from "../lib/kept/browser-storage.ts"
import { replaceOldWorker, startWorker } from "../lib/page/workspace-worker.ts"
import { COPIES_FLAG } from "./forget-copies.ts"
import { signOutOf } from "./leave-device.ts"

/** A small file that is always there: if it does not come, nothing does. */
const PROBE = "/favicon.svg"
const PROBE_MS = 6000

/**
 * On pages of the workspace: starts the worker that keeps copies of them, and sends nothing from a page that has no
 * line, since a browser would put its own page in place of what was typed.
 */
export function followLine(bar: HTMLElement): void {
  const isCopy = () => bar.dataset.copiedAt !== undefined
  const isCut = () => isCopy() || !navigator.onLine
  // Before React hears of it: without a line the browser opens the page whole, which the worker may have.
  window.addEventListener(
    "click",
    (event) => isCut() && isPlainLink(event) && event.stopPropagation(),
    true,
  )
  window.addEventListener("submit", (event) => guardForm(event, bar, isCut), true)
  window.addEventListener("online", () => {
    if (bar.childElementCount > 0) say(bar, bar.dataset.back)
  })
  if (document.readyState === "complete") void keepPages(isCopy())
  else window.addEventListener("load", () => void keepPages(isCopy()))
}

/** Forms that were found to have a line a moment ago. */
const passing = new WeakSet<HTMLFormElement>()

function guardForm(event: SubmitEvent, bar: HTMLElement, isCut: () => boolean): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.getAttribute("method") !== "post") return
  if (passing.delete(form)) return
  const isSignOut = form.getAttribute("action")?.endsWith("/sign-out") ?? false
  if (!isSignOut && (!isCut() || keepsItself(form))) return
  event.preventDefault()
  event.stopPropagation()
  void hasLine(isCut()).then(async (is) => {
    if (!is) return say(bar, bar.dataset.unsent)
    if (isSignOut && !(await signOutOf(form))) return
    passing.add(form)
    form.requestSubmit(event.submitter)
  })
}

/** A listing and a message wait by themselves; what else is kept on the device says so when the browser has no line. */
const keepsItself = (form: HTMLFormElement) =>
  form.matches("[data-thread-form], :has(.kept[data-state])") ||
  (form.querySelector(".kept") !== null && !navigator.onLine)

async function hasLine(isDoubtful: boolean): Promise<boolean> {
  if (!isDoubtful) return true
  if (!navigator.onLine) return false
  const options = {
    method: "HEAD",
    cache: "no-store",
    signal: AbortSignal.timeout(PROBE_MS),
  } as const
  return fetch(PROBE, options).then(
    ({ ok }) => ok,
    () => false,
  )
}

function say(bar: HTMLElement, text = ""): void {
  const line = document.createElement("p")
  line.textContent = text
  const link = document.createElement("a")
  link.href = ""
  link.textContent = bar.dataset.again ?? ""
  // Loading the page anew would take what was typed away: it is offered only once there is a line.
  bar.replaceChildren(...(text === bar.dataset.unsent ? [line] : [line, link]))
}

function isPlainLink({ target, button, metaKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return false
  const link = target.closest("a[href]")
  return link instanceof HTMLAnchorElement && link.origin === location.origin
}

/** After the page has come, so that it waits for none of this. */
async function keepPages(isCopy: boolean): Promise<void> {
  const locale = location.pathname.split("/")[1]
  if (!("serviceWorker" in navigator) || !isLocale(locale)) return
  try {
    deviceStorage.write(COPIES_FLAG, "1")
    const isAnswered =
      navigator.serviceWorker.controller?.scriptURL.endsWith("/workspace-worker.js")
    await startWorker(locale)
    const worker = await navigator.serviceWorker.ready
    if (!isAnswered && !isCopy)
      worker.active?.postMessage({ seen: location.href, assets: ownAssets() })
    await replaceOldWorker(worker, `/${locale}/producer/mails`)
  } catch {
    // A browser that allows no worker shows pages while it has a line, as before.
  }
}

/** Files of the build that this page has loaded, those that a script has asked for among them. */
const ownAssets = () =>
  performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname)
