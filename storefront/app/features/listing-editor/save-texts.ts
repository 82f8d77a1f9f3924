import type { ScriptAnswer } from "#app/lib/http/script-answer.server.ts"

export type TextsOutcome<T> =
  /** `location`: where the page is now that its texts are saved. */
  | { is: "saved"; location: string }
  | { is: "refused"; answer: T }
  | { is: "signed_out"; location: string }
  | { is: "silent"; is_offline: boolean }

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
    const answer = (await response.json().catch(() => null)) as ScriptAnswer<T> | null
    if (answer && "refused" in answer) return { is: "refused", answer: answer.refused }
    if (!answer || !("location" in answer)) return { is: "silent", is_offline: false }
    const { location } = answer
    return { is: isSignIn(location) ? "signed_out" : "saved", location }
  } catch {
    return { is: "silent", is_offline: true }
  }
}

function isSignIn(location: string): boolean {
  return /^\/[^/]+\/sign-in$/.test(new URL(location, window.location.href).pathname)
}
