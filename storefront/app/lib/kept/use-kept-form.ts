import { deviceStorage } from "./browser-storage.ts"
import { useEffect, useRef, useState, type FormEvent } from "react"
import { readFormValues } from "./form-values.ts"
import { defaultsOf, isTouched, putTyped, restore } from "./form-controls.ts"
import { type Kept, planKept, typedControls } from "./kept-form.ts"
import { useMemberId } from "#app/lib/page/role-context.ts"

export type KeptState = "untouched" | "kept" | "restored" | "offline"

/**
 * Keeps what is typed into a form on this device until it is sent, so that a lost connection or a
 * closed browser loses nothing. `base` names the saved version it was typed on: text that was sent from an
 * older one is forgotten, since it has been saved; text that was not is put into the newer one for its member
 * to send or discard.
 */
export function useKeptForm(key: string, base: string) {
  const ref = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<KeptState>("untouched")
  const member = useMemberId()
  const storageKey = member ? `kept ${key} ${member}` : `kept ${key}`

  useEffect(() => {
    const form = ref.current
    const kept = readKept(storageKey)
    const plan = kept ? planKept(kept, base) : "forget"
    if (plan === "forget") forget(storageKey)
    // A form that is shown on the same version again was refused, or sent in vain.
    if (kept?.submitted && plan === "restore") store(storageKey, { ...kept, submitted: false })
    if (form && kept && plan !== "forget" && bringBack(form, kept, plan)) setState("restored")
    if (form && isTouched(form)) form.dispatchEvent(new Event("input", { bubbles: true }))
    const backOnline = () => setState((now) => (now === "offline" ? "kept" : now))
    window.addEventListener("online", backOnline)
    return () => window.removeEventListener("online", backOnline)
  }, [storageKey, base])

  function keep(submitted = false) {
    const form = ref.current
    if (!form) return
    const before = readKept(storageKey)
    // A form that was refused shows what was typed, which the server still does not have.
    const from = (before?.base === base && before.from) || defaultsOf(form)
    const values = readFormValues(new FormData(form))
    if (store(storageKey, { base, values, from, submitted }))
      setState((now) => (now === "restored" ? now : "kept"))
  }

  return {
    ref,
    state,
    /** At each key: a page may be closed right after it. */
    onInput: () => keep(),
    onSubmit(event: FormEvent) {
      keep(navigator.onLine)
      if (navigator.onLine) return
      event.preventDefault()
      setState("offline")
    },
    discard() {
      forget(storageKey)
      window.location.reload()
    },
  }
}

/** Fills in what was kept; tells whether anything is different now. */
function bringBack(form: HTMLFormElement, kept: Kept, plan: "restore" | "offer"): boolean {
  // On a slow phone people type before this script runs: that is newer than what was kept.
  if (plan === "restore") return !isTouched(form) && restore(form, kept.values)
  const now = () => JSON.stringify(readFormValues(new FormData(form)))
  const before = now()
  putTyped(form, typedControls(kept))
  return now() !== before
}

function store(storageKey: string, kept: Kept): boolean {
  // A full or forbidden storage keeps nothing; the form itself still works.
  return deviceStorage.write(storageKey, JSON.stringify(kept))
}

const forget = (storageKey: string) => deviceStorage.remove(storageKey)

function readKept(storageKey: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(deviceStorage.read(storageKey) ?? "null")
    if (typeof kept !== "object" || kept === null || !("base" in kept) || !("values" in kept))
      return null
    return kept as Kept
  } catch {
    return null
  }
}
