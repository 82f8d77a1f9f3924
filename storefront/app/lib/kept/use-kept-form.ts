import { useEffect, useRef, useState, type FormEvent } from "react"
import { readFormValues, type FormValues } from "./form-values.ts"
import { isTouched, restore } from "./form-controls.ts"

export type KeptState = "untouched" | "kept" | "restored" | "offline"

type Kept = { base: string; values: FormValues }

/**
 * Keeps what is typed into a form on this device until it is sent, so that a lost connection or a
 * closed browser loses nothing. `base` names the saved version it was typed on: text kept on an
 * older one is forgotten, because that version has been saved or replaced since.
 */
export function useKeptForm(key: string, base: string) {
  const ref = useRef<HTMLFormElement>(null)
  const [state, setState] = useState<KeptState>("untouched")
  const storageKey = `kept ${key}`

  useEffect(() => {
    const form = ref.current
    const kept = readKept(storageKey)
    if (kept?.base !== base) forget(storageKey)
    // On a slow phone people type before this script runs: that is newer than what was kept.
    if (form && kept?.base === base && !isTouched(form) && restore(form, kept.values))
      setState("restored")
    if (form && isTouched(form)) form.dispatchEvent(new Event("input", { bubbles: true }))
    const backOnline = () => setState((now) => (now === "offline" ? "kept" : now))
    window.addEventListener("online", backOnline)
    return () => window.removeEventListener("online", backOnline)
  }, [storageKey, base])

  function keep() {
    const form = ref.current
    if (!form) return
    const kept: Kept = { base, values: readFormValues(new FormData(form)) }
    try {
      localStorage.setItem(storageKey, JSON.stringify(kept))
      setState((now) => (now === "restored" ? now : "kept"))
    } catch {
      // A full or forbidden storage keeps nothing; the form itself still works.
    }
  }

  return {
    ref,
    state,
    /** At each key: a page may be closed right after it. */
    onInput: keep,
    onSubmit(event: FormEvent) {
      keep()
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

function forget(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Where nothing may be stored there is nothing to forget.
  }
}

function readKept(storageKey: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null")
    if (typeof kept !== "object" || kept === null || !("base" in kept) || !("values" in kept))
      return null
    return kept as Kept
  } catch {
    return null
  }
}
