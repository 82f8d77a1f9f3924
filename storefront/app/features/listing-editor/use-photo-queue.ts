import { pictureRule } from "@serumpun/domain/files/upload-rules"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { checkFile, chosenFiles } from "#app/lib/files/check-file.ts"
import { rest, shrinkPhoto } from "#app/lib/files/shrink-photo.ts"
import { dropPhoto, keepPhoto, type KeptPhoto, listKeptPhotos } from "#app/lib/kept/kept-photos.ts"
import type { QueuedPhoto, QueueState } from "./queued-photo.ts"
import { sendQueue } from "./send-queue.ts"

const sendingIntents = ["save", "upload", "submit"]

/**
 * Photos that were chosen for a listing: made smaller one by one, kept on this device, and sent one by one when a
 * button of the form is pressed. A photo leaves the queue when the server has it.
 * @param onRefused gets what the page would show when the typed texts cannot be saved
 */
export function usePhotoQueue<T>(listing_id: string, onRefused: (answer: T) => void) {
  const [photos, setPhotos] = useState<QueuedPhoto[]>([])
  const [state, setState] = useState<QueueState>({ is: "resting" })
  // The newest list, for work that goes on while the page is drawn anew.
  const list = useRef(photos)
  const isBusy = useRef(false)
  const shrinking = useRef(Promise.resolve())

  function change(next: QueuedPhoto[]) {
    list.current = next
    setPhotos(next)
  }
  const mark = (key: string, changed: Partial<QueuedPhoto>) =>
    change(list.current.map((photo) => (photo.key === key ? { ...photo, ...changed } : photo)))

  useEffect(() => {
    void listKeptPhotos(listing_id).then((kept) => {
      const known = list.current.map(({ key }) => key)
      const found = kept.filter(({ key }) => !known.includes(key))
      if (found.length === 0) return
      change([
        ...found.map((photo) => ({ ...photo, state: { is: "ready" } as const })),
        ...list.current,
      ])
      setState((now) => (now.is === "resting" ? { is: "restored" } : now))
    })
  }, [listing_id])

  function add(files: File[]) {
    const added = files.map((file): QueuedPhoto => {
      const chosen = { type: file.type, size: file.size }
      const base = { key: newKey(), listing_id, file, chosen, kept_at: Date.now() }
      return { ...base, state: { is: "shrinking" } }
    })
    change([...list.current, ...added])
    shrinking.current = shrinking.current.then(() => shrinkAll(added))
  }

  /** One after the other, so that a phone with little memory holds one photo at a time. */
  async function shrinkAll(added: QueuedPhoto[]) {
    for (const [index, photo] of added.entries()) {
      await rest()
      const file = await shrinkPhoto(photo.file)
      const problems = await checkFile(file, pictureRule)
      if (!list.current.some(({ key }) => key === photo.key)) continue
      mark(photo.key, {
        file,
        state: problems.length > 0 ? { is: "refused", problems } : { is: "ready" },
      })
      // The order of choosing is the order in the listing.
      if (problems.length === 0)
        await keepPhoto({ ...withoutState(photo), file, kept_at: photo.kept_at + index })
    }
  }

  function leaveOut(key: string) {
    change(list.current.filter((photo) => photo.key !== key))
    void dropPhoto(key)
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : "save"
    // Chosen before this script had arrived.
    const early = chosenFiles(new FormData(form))
    const waiting = list.current.filter(({ state: { is } }) => is !== "stored" && is !== "refused")
    if (!sendingIntents.includes(intent) || (waiting.length === 0 && early.length === 0)) return
    event.preventDefault()
    if (early.length > 0) add(early)
    emptyFileField(form)
    if (isBusy.current) return
    isBusy.current = true
    void shrinking.current
      .then(() => sendQueue({ form, submitter, intent, list, mark, setState, onRefused }))
      .finally(() => {
        isBusy.current = false
      })
  }

  return { photos, state, add, leaveOut, onSubmit }
}

export type PhotoQueue = Omit<ReturnType<typeof usePhotoQueue>, "onSubmit">

function withoutState({ state: _, ...photo }: QueuedPhoto): KeptPhoto {
  return photo
}

function emptyFileField(form: HTMLFormElement): void {
  const field = form.elements.namedItem("file")
  if (field instanceof HTMLInputElement) field.value = ""
}

/** Without a certificate for the site, `randomUUID` is not there. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16)).join("-")
}
