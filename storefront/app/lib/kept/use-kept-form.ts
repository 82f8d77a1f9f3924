import { useEffect, useRef, useState, type FormEvent } from "react"
import { readFormValues, type FormValues } from "./form-values.ts"

export type KeptState = "untouched" | "kept" | "restored" | "offline"

const pauseMs = 400

type Kept = { base: string; values: FormValues }

/**
 * Keeps what is typed into a form on this device until it is sent, so that a lost connection or a
 * closed browser loses nothing. `base` names the saved version it was typed on: text kept on an
 * older one is forgotten, because that version has been saved or replaced since.
 */
export function useKeptForm(key: string, base: string) {
  const ref = useRef<HTMLFormElement>(null)
  const timer = useRef<number>()
  const [state, setState] = useState<KeptState>("untouched")
  const storageKey = `kept ${key}`

  useEffect(() => {
    const form = ref.current
    const kept = readKept(storageKey)
    if (kept?.base !== base) forget(storageKey)
    // On a slow phone people type before this script runs: that is newer than what was kept.
    const isTyped = form !== null && isTouched(form)
    if (form && kept?.base === base && !isTyped && restore(form, kept.values)) setState("restored")
    if (form && isTouched(form)) form.dispatchEvent(new Event("input", { bubbles: true }))
    const backOnline = () => setState((now) => (now === "offline" ? "kept" : now))
    window.addEventListener("online", backOnline)
    return () => {
      window.removeEventListener("online", backOnline)
      window.clearTimeout(timer.current)
    }
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

/** Whether any control differs from how the server sent it. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(
        ({ selected, defaultSelected }) => selected && !defaultSelected && control.value !== "",
      )
    if (isBox(control)) return control.checked !== control.defaultChecked
    return isText(control) && !(control instanceof HTMLSelectElement)
      ? control.value !== control.defaultValue
      : false
  })
}

function isBox(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /checkbox|radio/.test(control.type)
}

/** Fills the form; tells whether anything is different now. */
function restore(form: HTMLFormElement, values: FormValues): boolean {
  let changed = false
  for (const control of form.elements) {
    if (isBox(control)) {
      const checked = values[control.name] === control.value
      changed ||= control.checked !== checked
      control.checked = checked
    } else if (isText(control) && control.name in values) {
      const value = values[control.name] ?? ""
      changed ||= control.value.replaceAll("\r\n", "\n") !== value
      control.value = value
    }
  }
  return changed
}

function isText(
  control: Element,
): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (control instanceof HTMLInputElement)
    return !/hidden|file|submit|checkbox|radio/.test(control.type)
  return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement
}
