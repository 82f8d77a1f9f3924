import { formatBytes, formatSeconds, isolateName } from "../lib/files/file-format.ts"
import { readLineSpeed } from "../lib/files/line-speed.ts"
import { isPicture, rest, shrinkPhoto } from "../lib/files/shrink-photo.ts"

/** The last work on each field; a newer choice makes an older one void. */
const running = new WeakMap<HTMLInputElement, Promise<void>>()

/**
 * Puts shrunk photos in the place of those that were chosen, and tells beside the field how large each was, how
 * large it is and how long it will take. A form that is sent meanwhile waits until they are ready.
 */
export function shrinkChosen(input: HTMLInputElement): void {
  const files = [...(input.files ?? [])]
  const rows = rowsOf(input)
  rows?.replaceChildren()
  if (!files.some(isPicture)) return void running.delete(input)
  const work: Promise<void> = shrinkAll(files, input, () => running.get(input) === work)
    // What fails here goes as it is; the server judges it.
    .catch(() => undefined)
    .finally(() => {
      if (running.get(input) === work) running.delete(input)
    })
  running.set(input, work)
}

async function shrinkAll(files: File[], input: HTMLInputElement, isNewest: () => boolean) {
  const purpose = input.dataset.shrink === "document" ? "document" : "photo"
  const rows = rowsOf(input)
  const ready = new DataTransfer()
  for (const file of files) {
    const row = document.createElement("li")
    row.textContent = fill(rows?.dataset.working, { name: isolateName(file.name) })
    rows?.append(row)
    // One after the other: a phone holds one photo of 12 megapixels, not three.
    await rest()
    const shrunk = await shrinkPhoto(file, purpose)
    if (!isNewest()) return
    row.textContent = describe(file, shrunk, rows)
    ready.items.add(shrunk)
  }
  if (rows) rows.append(note(rows))
  input.files = ready.files
}

/** Keeps a form back as long as its photos are being shrunk, then sends it with the same button. */
export function waitForPhotos(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement)) return
  const inputs = [...form.querySelectorAll<HTMLInputElement>("input[data-shrink]")]
  const waiting = inputs.flatMap((input) => running.get(input) ?? [])
  if (waiting.length === 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const { submitter } = event
  void Promise.all(waiting).then(() => form.requestSubmit(submitter))
}

function rowsOf(input: HTMLInputElement): HTMLElement | null {
  return input.closest("[data-shrunk]")?.querySelector<HTMLElement>("[data-shrunk-rows]") ?? null
}

function describe(file: File, shrunk: File, rows: HTMLElement | null): string {
  const language = document.documentElement.lang
  const parts = {
    name: isolateName(file.name),
    before: formatBytes(language, file.size),
    after: formatBytes(language, shrunk.size),
    time: formatSeconds(language, shrunk.size / readLineSpeed().bytes_per_second),
  }
  return fill(file === shrunk ? rows?.dataset.same : rows?.dataset.row, parts)
}

function note(rows: HTMLElement): HTMLElement {
  const item = document.createElement("li")
  item.className = "soft"
  const { from } = readLineSpeed()
  item.textContent = rows.dataset[from] ?? ""
  return item
}

function fill(text: string | undefined, parts: Record<string, string>): string {
  return Object.entries(parts).reduce(
    (done, [name, value]) => done.split(`%${name}%`).join(value),
    text ?? "",
  )
}
