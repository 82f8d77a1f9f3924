import type { ScriptAnswer } from "#app/lib/http/script-answer.server.ts"

export type TextsOutcome<T> =
  /** `location`: where the page is now that its texts are saved. */
  | { is: "saved"; location: string }
  | { is: "refused"; answer: T }
  | { is: "signed_out"; location: string | null }
  | { is: "silent"; is_offline: boolean }
  /** A page that only a browser can show, such as "not found". */
  | { is: "page" }

const TIMEOUT_MS = 45_000

/**
 * Saves what is typed, before any photo goes: a small request that tells whether the session still holds, and
 * after which nothing typed is at stake any more.
 */
export async function saveTexts<T>(form: HTMLFormElement): Promise<TextsOutcome<T>> {
  const body = new FormData(form)
  body.delete("file")
  body.set("intent", "save")
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    // The workspace asks for the password where it stands, with this status.
    if (response.status === 401) return { is: "signed_out", location: null }
    const answer = (await response.json().catch(() => null)) as ScriptAnswer<T> | null
    if (answer && "refused" in answer) return { is: "refused", answer: answer.refused }
    if (!answer || !("location" in answer))
      return isDecided(response.status) ? { is: "page" } : { is: "silent", is_offline: false }
    const { location } = answer
    return { is: isSignIn(location) ? "signed_out" : "saved", location }
  } catch {
    return { is: "silent", is_offline: true }
  }
}

function isDecided(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429
}

function isSignIn(location: string): boolean {
  return /^\/[^/]+\/sign-in$/.test(new URL(location, window.location.href).pathname)
}
