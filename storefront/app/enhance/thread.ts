import { deviceStorage } from "../lib/kept/browser-storage.ts"
import { keepWaiting, listWaiting, type Waiting } from "./outbox.ts"
import { type Outcome, sendWaiting } from "./send-waiting.ts"

/** Milliseconds between two tries while something waits, and two looks where no events arrive. */
const TRY_AGAIN_MS = 10_000
const LOOK_AGAIN_MS = 20_000

/** Sends without leaving the page, keeps what cannot be sent yet, and shows what arrives. */
export function followThread(root: HTMLElement) {
  const parts = partsOf(root)
  keepDraft(root, parts)
  sendFromHere(root, parts)
  if (root.dataset.threadVersion !== undefined) followEvents(root, parts)
}

type Parts = ReturnType<typeof partsOf>

function partsOf(root: HTMLElement) {
  const find = <T extends Element>(selector: string) => root.querySelector<T>(selector)
  return {
    base: root.dataset.thread ?? location.pathname,
    form: () => find<HTMLFormElement>("[data-thread-form]"),
    list: () => find<HTMLElement>("[data-thread-list]"),
    waiting: find<HTMLElement>("[data-thread-waiting]"),
    waitingList: find<HTMLElement>("[data-thread-waiting-list]"),
    item: find<HTMLTemplateElement>("[data-thread-waiting-item]"),
    signedOut: find<HTMLElement>("[data-thread-signed-out]"),
  }
}

/** What is typed stays in this browser until it is sent, also when the page is left or reloaded. */
function keepDraft(root: HTMLElement, { base, form }: Parts) {
  const name = `draft:${base}`
  const text = () => form()?.elements.namedItem("text") as HTMLTextAreaElement | null
  const kept = deviceStorage.read(name)
  const area = text()
  if (kept && area && !area.value) area.value = kept
  root.addEventListener("input", () => {
    const value = text()?.value
    if (value) deviceStorage.write(name, value)
    else deviceStorage.remove(name)
  })
}

function sendFromHere(root: HTMLElement, parts: Parts) {
  const tell = (message: Waiting, outcome: Outcome) => {
    if (message.thread !== parts.base) return
    if (outcome.is === "sent") showList(parts, outcome.page)
    if (outcome.is === "refused") giveBack(root, parts, outcome.page)
    if (parts.signedOut) parts.signedOut.hidden = outcome.is !== "signed_out"
  }
  const flush = async () => {
    await sendWaiting(tell).catch(() => undefined)
    await showWaiting(parts)
  }
  root.addEventListener("submit", (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-thread-form]")) return
    // A phrase is chosen on a page of its own making; only sending is done from here.
    if (button instanceof HTMLButtonElement && button.value !== "send") return
    const message = takeForm(form, parts.base)
    if (!message) return
    event.preventDefault()
    keepWaiting(message).then(
      () => {
        clear(form, parts)
        void showWaiting(parts).then(flush)
      },
      // This browser keeps nothing: the form goes the ordinary way.
      () => form.submit(),
    )
  })
  window.addEventListener("online", () => void flush())
  setInterval(() => void flush(), TRY_AGAIN_MS)
  void flush()
}

/** The form's content under a key of its own; null when nothing has been written. */
function takeForm(form: HTMLFormElement, thread: string): Waiting | null {
  const key = crypto.randomUUID()
  const fields = [...new FormData(form)].filter(
    ([, value]) => typeof value === "string" || value.name !== "",
  )
  const written = fields.some(([name, value]) => ["text", "phrase", "file"].includes(name) && value)
  if (!written) return null
  const own = fields.filter(([name]) => name !== "key" && name !== "intent")
  return { key, thread, fields: [...own, ["key", key], ["intent", "send"]] }
}

function clear(form: HTMLFormElement, { base }: Parts) {
  deviceStorage.remove(`draft:${base}`)
  const text = form.elements.namedItem("text")
  if (text instanceof HTMLTextAreaElement) text.value = ""
  const file = form.elements.namedItem("file")
  if (file instanceof HTMLInputElement) file.value = ""
  form.querySelector(".phrase-blanks")?.remove()
}

async function showWaiting({ base, waiting, waitingList, item }: Parts) {
  if (!waiting || !waitingList || !item) return
  const own = (await listWaiting()).filter(({ thread }) => thread === base)
  waitingList.replaceChildren(
    ...own.map(({ fields }) => {
      const copy = item.content.cloneNode(true) as DocumentFragment
      const text = copy.querySelector(".thread-text")
      if (text) text.textContent = wordsOf(fields)
      return copy
    }),
  )
  waiting.hidden = own.length === 0
}

function wordsOf(fields: Waiting["fields"]): string {
  return fields
    .flatMap(([name, value]) => {
      if (name === "file") return typeof value === "string" ? [] : [value.name]
      return name === "text" && typeof value === "string" && value ? [value] : []
    })
    .join("\n")
}

/** The list as the server has it now; the form stays as it is being typed into. */
function showList({ list }: Parts, page: Document) {
  const fresh = page.querySelector("[data-thread-list]")
  const shown = list()
  if (fresh && shown) shown.replaceWith(document.importNode(fresh, true))
}

/** The server would not have it: the form comes back with what was typed and with the reasons. */
function giveBack(root: HTMLElement, parts: Parts, page: Document) {
  showList(parts, page)
  const back = page.querySelector("[data-thread-write]")
  const shown = root.querySelector("[data-thread-write]")
  if (!back || !shown) return
  const copy = document.importNode(back, true)
  shown.replaceWith(copy)
  copy.querySelector<HTMLElement>("[tabindex='-1']")?.focus()
}

/** Looks when the server says that something has changed, or from time to time where it cannot. */
function followEvents(root: HTMLElement, parts: Parts) {
  let version = Number(root.dataset.threadVersion)
  let isBehind = false
  let timer: number | undefined
  const look = async () => {
    // Whoever does not see the page has not read it.
    if (document.hidden) return void (isBehind = true)
    isBehind = false
    const answer = await fetch(parts.base).catch(() => null)
    if (!answer?.ok || !new URL(answer.url).pathname.startsWith(parts.base)) return
    showList(parts, new DOMParser().parseFromString(await answer.text(), "text/html"))
  }
  const lookFromTimeToTime = () => {
    timer ??= window.setInterval(() => void look(), LOOK_AGAIN_MS)
  }
  document.addEventListener("visibilitychange", () => {
    if (isBehind && !document.hidden) void look()
  })
  if (!("EventSource" in window)) return lookFromTimeToTime()
  const events = new EventSource(`${parts.base}/events?after=${version}`)
  events.addEventListener("changed", ({ data }) => {
    const told = Number(data)
    if (told === version) return
    version = told
    void look()
  })
  events.addEventListener("over", () => events.close())
  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) lookFromTimeToTime()
  })
  window.addEventListener("pagehide", () => events.close())
}
