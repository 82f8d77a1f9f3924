import type { MutableRefObject } from "react"
import { backOff, sendPhoto, waitForLine } from "#app/lib/files/send-photo.ts"
import { dropPhoto } from "#app/lib/kept/kept-photos.ts"
import { saveTexts } from "./save-texts.ts"
import type { QueuedPhoto, QueueState } from "./queued-photo.ts"

type Sending<T> = {
  form: HTMLFormElement
  submitter: HTMLElement | null
  intent: string
  list: MutableRefObject<QueuedPhoto[]>
  mark: (key: string, changed: Partial<QueuedPhoto>) => void
  setState: (state: QueueState) => void
  onRefused: (answer: T) => void
}

/**
 * The texts first, then photo by photo, then the page anew. Whatever the line does, it goes on with the photo that
 * has not arrived; one that arrived without its answer is recognised by the server.
 */
export async function sendQueue<T>(sending: Sending<T>): Promise<void> {
  const page = await saveFirst(sending)
  if (page === null) return
  const alt = fieldValue(sending.form, "alt")
  const { pathname } = new URL(sending.form.action)
  const [, locale] = pathname.split("/")
  const addresses = { pictures: `${pathname}/pictures`, uploads: `/${locale}/producer/uploads` }
  for (const { key } of sending.list.current.filter(({ state }) => state.is === "ready"))
    if (!(await sendOne(sending, key, { addresses, alt }))) return
  arriveAt(page, sending)
}

/** Where the page is once the texts are saved; null when photos must wait. */
async function saveFirst<T>({ form, setState, onRefused }: Sending<T>): Promise<string | null> {
  for (let tries = 0; ; tries += 1) {
    setState({ is: "saving" })
    const outcome = await saveTexts<T>(form)
    if (outcome.is === "saved") return outcome.location
    if (outcome.is === "signed_out")
      setState({ is: "signed_out", location: signInFor(outcome.location) })
    if (outcome.is === "refused") {
      setState({ is: "texts_refused" })
      onRefused(outcome.answer)
    }
    // `submit()` fires no event, so this script does not take the form again.
    if (outcome.is === "page") form.submit()
    if (outcome.is !== "silent") return null
    await pause(setState, outcome, tries)
  }
}

/** Whether the next photo may go. */
async function sendOne<T>(
  { list, mark, setState }: Sending<T>,
  key: string,
  { addresses, alt }: { addresses: Parameters<typeof sendPhoto>[0]; alt: string },
): Promise<boolean> {
  for (let tries = 0; ; tries += 1) {
    const photo = list.current.find((one) => one.key === key)
    // Left out meanwhile.
    if (!photo) return true
    setState({ is: "sending" })
    const { file, chosen } = photo
    const outcome = await sendPhoto(
      addresses,
      { key, file, alt, chosen_type: chosen.type },
      (loaded, total) => mark(key, { state: { is: "sending", loaded, total } }),
    )
    if (outcome.is === "stored") mark(key, { state: { is: "stored" } })
    if (outcome.is === "refused")
      mark(key, { state: { is: "refused", problems: outcome.problems } })
    if (outcome.is === "stored" || outcome.is === "refused") await dropPhoto(key)
    if (outcome.is === "stored" || outcome.is === "refused") return true
    mark(key, { state: { is: "ready" } })
    if (outcome.is === "signed_out") {
      setState({ is: "signed_out", location: signInFor(outcome.location) })
      return false
    }
    await pause(setState, outcome, tries)
  }
}

async function pause(
  setState: (state: QueueState) => void,
  { is_offline }: { is_offline: boolean },
  tries: number,
): Promise<void> {
  setState({ is: is_offline ? "offline" : "silent" })
  await waitForLine(backOff(tries))
}

/** What was refused stays in sight with its reason; otherwise the page comes with its new pictures. */
function arriveAt<T>(page: string, { form, submitter, intent, list, setState }: Sending<T>): void {
  if (list.current.some(({ state }) => state.is === "refused"))
    return setState({ is: "partly", location: page })
  // Nothing waits any more, so the form goes by itself, as soon as this sending has ended.
  if (intent === "submit") return void window.setTimeout(() => form.requestSubmit(submitter))
  showPictures(page)
}

/** The page with its new pictures; an address that differs in its fragment alone would only scroll. */
export function showPictures(page: string): void {
  const address = new URL(page, window.location.href)
  address.searchParams.set("part", "pictures")
  address.hash = "pictures"
  const { pathname, search } = window.location
  window.location.assign(address)
  if (address.pathname === pathname && address.search === search) window.location.reload()
}

/** Sign-in that leads back here, where the photos wait. */
function signInFor(location: string | null): string {
  const { pathname, href } = window.location
  const [, locale] = pathname.split("/")
  const address = new URL(location ?? `/${locale}/sign-in`, href)
  return `${address.pathname}?${new URLSearchParams({ next: `${pathname}?part=pictures` })}`
}

function fieldValue(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ""
}
