import { type FormEvent, useRef, useState } from "react"
import { chosenFiles } from "#app/lib/files/check-file.ts"
import type { QueueState } from "./queued-photo.ts"
import { sendQueue } from "./send-queue.ts"
import { useQueuedPhotos } from "./use-queued-photos.ts"

const sendingIntents = ["save", "upload", "submit"]

/**
 * Photos that were chosen for a listing: made smaller one by one, kept on this device, and sent one by one when a
 * button of the form is pressed. A photo leaves the queue when the server has it.
 * @param onRefused gets what the page would show when the typed texts cannot be saved
 */
export function usePhotoQueue<T>(listing_id: string, onRefused: (answer: T) => void) {
  const { list, ready, mark, isRestored, ...queue } = useQueuedPhotos(listing_id)
  const [sending, setState] = useState<QueueState>({ is: "resting" })
  const isBusy = useRef(false)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : "save"
    // Chosen before this script had arrived.
    const early = chosenFiles(new FormData(form))
    const waiting = list.current.filter(({ state: { is } }) => is === "ready" || is === "shrinking")
    const isEmpty = waiting.length === 0 && early.length === 0
    if (isBusy.current) return event.preventDefault()
    if (!sendingIntents.includes(intent) || isEmpty) return
    event.preventDefault()
    if (early.length > 0) queue.add(early)
    emptyFileField(form)
    isBusy.current = true
    void ready.current
      .then(() => sendQueue({ form, submitter, intent, list, mark, setState, onRefused }))
      .finally(() => {
        isBusy.current = false
      })
  }

  const state: QueueState = isRestored && sending.is === "resting" ? { is: "restored" } : sending
  return { ...queue, state, onSubmit }
}

export type PhotoQueue = Omit<ReturnType<typeof usePhotoQueue>, "onSubmit">

function emptyFileField(form: HTMLFormElement): void {
  const field = form.elements.namedItem("file")
  if (field instanceof HTMLInputElement) field.value = ""
}
