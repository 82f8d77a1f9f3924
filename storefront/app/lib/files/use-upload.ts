import { useEffect, useState, type FormEvent } from "react"
import { chosenFiles } from "./check-file.ts"
import type { ScriptAnswer } from "#app/lib/http/script-answer.server.ts"

/** `is_broken`: the connection was lost on the way, and nothing has been saved. */
export type Upload = { loaded: number; total: number; is_broken?: boolean }

/**
 * Sends a form that has a file by script, since only that tells how much has gone. Whatever is not
 * an answer to it (signed out, backend silent) is left to the browser, which sends the form again.
 * @param refuse what the page's action would show for files that need not be sent at all
 * @returns `refused`: what the page's action would have shown
 */
export function useUpload<T>(refuse: (files: File[]) => T | null) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const [refused, setRefused] = useState<T | null>(null)

  useEffect(() => {
    if (refused) document.getElementById("problems")?.focus()
  }, [refused])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    const { submitter } = event.nativeEvent as SubmitEvent
    const body = new FormData(form, submitter)
    const files = chosenFiles(body)
    const total = files.reduce((sum, { size }) => sum + size, 0)
    if (event.defaultPrevented || total === 0) return
    event.preventDefault()
    if (upload && !upload.is_broken) return
    const wrong = refuse(files)
    if (wrong) return setRefused(wrong)
    setRefused(null)
    setUpload({ loaded: 0, total })
    // Who is not signed in any more learns it before the file goes: the texts are carried over the sign-in.
    if (await isSignedOut()) return sendByBrowser(withoutFiles(form), submitter)
    const sending = new XMLHttpRequest()
    sending.open("POST", window.location.href)
    sending.setRequestHeader("Accept", "application/json")
    sending.responseType = "json"
    sending.upload.onprogress = ({ loaded, total }) => setUpload({ loaded, total })
    sending.onerror = () => setUpload({ loaded: 0, total, is_broken: true })
    sending.onload = () => {
      const answer = sending.response as ScriptAnswer<T> | null
      if (answer && "location" in answer) return goTo(answer.location)
      if (!answer || !("refused" in answer)) return sendByBrowser(form, submitter)
      setUpload(null)
      setRefused(answer.refused)
    }
    sending.send(body)
  }

  return { upload, refused, onSubmit }
}

// The page with its new state; an address that differs in its fragment alone would only scroll.
function goTo(location: string): void {
  const { pathname, search } = new URL(location, window.location.href)
  const isHere = pathname === window.location.pathname && search === window.location.search
  window.location.assign(location)
  if (isHere) window.location.reload()
}

/** A page of an account or the workspace then leads to the sign-in, or asks for it where it stands. */
async function isSignedOut(): Promise<boolean> {
  try {
    const { status, redirected } = await fetch(window.location.href, { method: "HEAD" })
    return status === 401 || redirected
  } catch {
    // Whether there is a line shows when the file is sent.
    return false
  }
}

function withoutFiles(form: HTMLFormElement): HTMLFormElement {
  for (const field of form.querySelectorAll<HTMLInputElement>("input[type=file]")) field.value = ""
  return form
}

/** `submit()` fires no event, so this script does not take the form again. */
function sendByBrowser(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement("input")
    pressed.type = "hidden"
    pressed.name = submitter.name
    pressed.value = submitter.value
    form.append(pressed)
  }
  form.submit()
}
