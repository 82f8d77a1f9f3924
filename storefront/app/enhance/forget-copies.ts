import { deviceStorage } from "../lib/kept/browser-storage.ts"

/** Says, without asking the browser's caches, that somebody has worked in the workspace here. */
export const COPIES_FLAG = "serumpun-copies"

/** Removes the copies of pages from this device; nobody works in the workspace here any more. */
export async function forgetCopies(): Promise<void> {
  deviceStorage.remove(COPIES_FLAG)
  // A worker that is about to keep a page hears of it as well.
  for (const { active } of await navigator.serviceWorker.getRegistrations())
    active?.postMessage({ forget: true })
  for (const name of await caches.keys())
    if (/^workspace-(pages|pictures) /.test(name)) await caches.delete(name)
}
