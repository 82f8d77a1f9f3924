import { type FormEvent, useEffect, useRef, useState } from "react"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useMemberId } from "#app/lib/page/role-context.ts"
import { Autosave, type AutosaveState } from "./autosave.ts"
import type { QueueState } from "./queued-photo.ts"

type Options = {
  listing_id: string
  stamp: string
  saved: string | null
  isTyped: boolean
  /** Whether the server takes it without a button. */
  isOn: boolean
  /** Photos that a button has sent first: this page may stay after all. */
  photos: QueueState
}

/** How sending photos ends without a new page. */
const staying: QueueState["is"][] = ["signed_out", "texts_refused", "partly"]

/** Keeps the form of a listing on this device and, where it may, sends what is typed by itself. */
export function useAutosave({ listing_id, stamp, saved, isTyped, isOn, photos }: Options) {
  const locale = useLocale()
  // Numbers read differently in another language, and nobody sends what somebody else has typed: both wait
  // for the member and the language that they were typed by and in.
  const name = `listing ${listing_id} ${locale} ${useMemberId()}`
  const ref = useRef<HTMLFormElement>(null)
  const autosave = useRef<Autosave | null>(null)
  const [state, show] = useState<AutosaveState>({ is: "untouched" })
  // React puts the value of a hidden control back whenever it draws, so the control is drawn from this.
  const [typedOn, move] = useState(stamp)

  useEffect(() => {
    if (!ref.current) return
    const running = new Autosave(ref.current, {
      ...{ name, stamp, saved, isTyped, locale, show, move },
      address: isOn ? `/${locale}/producer/listings/${listing_id}/autosave` : null,
    })
    autosave.current = running
    return () => running.end()
  }, [name, listing_id, stamp, saved, isTyped, isOn, locale])

  useEffect(() => {
    if (staying.includes(photos.is)) autosave.current?.stay()
  }, [photos])

  return {
    ...{ ref, state, typedOn },
    onInput: () => autosave.current?.input(),
    /** Whether the button's own work may go on. */
    onSubmit(event: FormEvent) {
      const { submitter } = event.nativeEvent as SubmitEvent
      return autosave.current?.submit(event, submitter) ?? true
    },
    discard: () => autosave.current?.discard(),
  }
}
