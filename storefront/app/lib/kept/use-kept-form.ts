import { useEffect, useRef, useState, type FormEvent } from "react"
import { readFormValues, type FormValues } from "./form-values.ts"
import { defaultsOf, isTouched, restore, restoreTyped } from "./form-controls.ts"

export type KeptState = "untouched" | "kept" | "restored" | "offline"

const pauseMs = 400

/** `from`: what the controls held before anything was typed. */
type Kept = { base: string; values: FormValues; from?: FormValues }

/** For forms whose server can merge: what was typed on an older version is put into the newer one. */
type Merging = {
  /** The hidden control that tells the server what was typed on. */
  control: string
  /** Beginning of the version that the form was saved on a moment ago: what was kept on it has arrived. */
  saved: string | null
  /** Whether the page shows what was typed, since it was refused. */
  isTyped: boolean
}

/**
 * Keeps what is typed into a form on this device until it is sent, so that a lost connection or a
 * closed browser loses nothing. `base` names the saved version it was typed on: text kept on an
 * older one is forgotten, because that version has been saved or replaced since, unless the server merges.
 */
export function useKeptForm(key: string, base: string, merging?: Merging) {
  const ref = useRef<HTMLFormElement>(null)
  const timer = useRef<number>()
  const [state, setState] = useState<KeptState>("untouched")
  // React puts the value of a hidden control back whenever it draws, so the control is drawn from this.
  const [typedOn, setTypedOn] = useState(base)
  const storageKey = `kept ${key}`
  const { control, saved = null, isTyped = false } = merging ?? {}

  useEffect(() => {
    const form = ref.current
    const kept = readKept(storageKey)
    const hasArrived = saved !== null && kept?.base.startsWith(saved)
    const canMerge = control !== undefined && kept?.from !== undefined && !hasArrived
    if (kept?.base !== base && !canMerge) forget(storageKey)
    // On a slow phone people type before this script runs: that is newer than what was kept.
    if (form && kept && !isTouched(form)) {
      if (kept.base === base && restore(form, kept.values)) setState("restored")
      if (kept.base !== base && canMerge && !isTyped) {
        if (restoreTyped(form, kept.values, kept.from ?? {})) {
          setTypedOn(kept.base)
          setState("restored")
        } else forget(storageKey)
      }
    }
    if (form && isTouched(form)) form.dispatchEvent(new Event("input", { bubbles: true }))
    const backOnline = () => setState((now) => (now === "offline" ? "kept" : now))
    window.addEventListener("online", backOnline)
    return () => {
      window.removeEventListener("online", backOnline)
      window.clearTimeout(timer.current)
    }
  }, [storageKey, base, control, saved, isTyped])

  function keep() {
    const form = ref.current
    if (!form) return
    const before = readKept(storageKey)
    const values = readFormValues(new FormData(form))
    // Text restored onto a newer version is still typed on the one that the form tells.
    const told = (control && values[control]) || base
    const isSame = before?.base === told || isTyped
    const from = (isSame && before?.from) || defaultsOf(form)
    const kept: Kept = { base: told, values, ...(control ? { from } : {}) }
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
    /** The version that the form was typed on, for the control that tells the server. */
    typedOn,
    onInput() {
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(keep, pauseMs)
    },
    onSubmit(event: FormEvent) {
      window.clearTimeout(timer.current)
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
