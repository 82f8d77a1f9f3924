import { UPLOAD_NOTE } from "../lib/files/upload-note.ts"
import { deviceStorage } from "../lib/kept/browser-storage.ts"
import { countPhotos, dropAllPhotos } from "../lib/kept/kept-photos.ts"
import { forgetCopies } from "./forget-copies.ts"
import { dropWaiting, listWaiting } from "./outbox.ts"

/**
 * Before somebody signs out: what has not been sent is asked about on a page of its own, and then nothing of theirs
 * stays on the device.
 * @returns whether the form may go now
 */
export async function signOutOf(form: HTMLFormElement): Promise<boolean> {
  const unsent = await countUnsent()
  const isAsked = form.dataset.discard !== undefined
  if (!isAsked && Object.values(unsent).some((count) => count > 0)) {
    const query = new URLSearchParams(
      Object.entries(unsent).map(([name, count]) => [name, `${count}`]),
    )
    location.assign(
      `${form.getAttribute("action")?.replace(/sign-out$/, "producer/sign-out")}?${query}`,
    )
    return false
  }
  for (const key of [...ownKeys(), ...begunUploads()]) deviceStorage.remove(key)
  for (const { at } of await ownMessages()) await dropWaiting(at)
  await dropAllPhotos()
  await forgetCopies().catch(() => undefined)
  return true
}

async function countUnsent() {
  const forms = new Set(ownKeys().flatMap((key) => formOf(key) ?? []))
  return {
    photos: await countPhotos(),
    forms: forms.size,
    messages: (await ownMessages()).length,
  }
}

/** Text of forms (`lib/kept/`) and messages that were begun (`thread.ts`) in the workspace. */
const ownKeys = () =>
  deviceStorage
    .keys()
    .filter(
      (key) => key.startsWith("kept ") || (key.startsWith("draft:") && key.includes("/producer/")),
    )

/** Where photos were on their way; the addresses open nothing for anybody else. */
const begunUploads = () =>
  deviceStorage.keys().filter((key) => key.startsWith(`tus::${UPLOAD_NOTE}`))

/** Two tabs keep one form's text apart; null where a button has sent it. */
function formOf(key: string): string | null {
  if (key.startsWith("draft:")) return key
  try {
    const kept = JSON.parse(deviceStorage.read(key) ?? "null") as Record<string, unknown> | null
    if (!kept || kept.submitted === true) return null
    return "kept_at" in kept ? key.slice(0, key.lastIndexOf(" ")) : key
  } catch {
    return null
  }
}

async function ownMessages() {
  const waiting = await listWaiting().catch(() => [])
  return waiting.filter(({ thread }) => thread.includes("/producer/"))
}
