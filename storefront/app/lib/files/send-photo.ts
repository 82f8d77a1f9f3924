import { problem, type Problem } from "@serumpun/domain/problems"
import { noteLineSpeed } from "./line-speed.ts"

/**
 * How sending ended. "signed_out": `location` is where to sign in, if it was told. "silent": nobody answered or the answer was none
 * of ours; `is_offline` when the line was lost. Whether it arrived is then unknown, and sending it again is safe.
 */
export type PhotoOutcome =
  | { is: "stored" }
  | { is: "refused"; problems: Problem[] }
  | { is: "signed_out"; location: string | null }
  | { is: "silent"; is_offline: boolean }

/** What the page `producer/listings/:listingId/pictures` answers, or its sign-in. */
export type PhotoAnswer = { stored: string } | { problems: Problem[] } | { location: string }

/** A slow line moves something within this time; else it is dead and does not know it yet. */
const STALLED_MS = 45_000

/** One photo as one request. `onProgress` gets bytes. */
export function sendPhoto(
  address: string,
  { file, alt, chosen_type }: { file: File; alt: string; chosen_type: string },
  onProgress: (loaded: number, total: number) => void,
): Promise<PhotoOutcome> {
  const body = new FormData()
  body.set("alt", alt)
  body.set("chosen_type", chosen_type)
  body.set("file", file)
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    let stalled = 0
    const watch = () => {
      window.clearTimeout(stalled)
      stalled = window.setTimeout(() => sending.abort(), STALLED_MS)
    }
    const began = performance.now()
    const end = (outcome: PhotoOutcome) => {
      window.clearTimeout(stalled)
      resolve(outcome)
    }
    sending.open("POST", address)
    sending.setRequestHeader("Accept", "application/json")
    sending.responseType = "json"
    sending.upload.onprogress = ({ loaded, total }) => {
      watch()
      onProgress(loaded, total)
    }
    sending.upload.onload = () => noteLineSpeed(file.size, performance.now() - began)
    sending.onerror = () => end({ is: "silent", is_offline: true })
    sending.onabort = sending.onerror
    sending.onload = () => end(outcomeOf(sending.response as PhotoAnswer | null, sending.status))
    watch()
    sending.send(body)
  })
}

function outcomeOf(answer: PhotoAnswer | null, status: number): PhotoOutcome {
  if (answer && "stored" in answer) return { is: "stored" }
  // A page of the workspace asks for the password where it stands, with this status.
  if (status === 401) return { is: "signed_out", location: null }
  if (answer && "location" in answer) return { is: "signed_out", location: answer.location }
  if (answer && "problems" in answer && answer.problems.length > 0)
    return { is: "refused", problems: answer.problems }
  // The listing is gone, or its producer may not change it any more: no later try would fare better.
  if (status >= 400 && status < 500 && status !== 429)
    return { is: "refused", problems: [problem("file", "file_gone")] }
  return { is: "silent", is_offline: false }
}

/** Milliseconds before the next try: two seconds, doubled each time, at most a minute. */
export function backOff(tries: number): number {
  return Math.min(60_000, 2000 * 2 ** tries)
}

/** Until it is time to try again, or at once when the line comes back. */
export function waitForLine(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      window.clearTimeout(timer)
      window.removeEventListener("online", end)
      resolve()
    }
    const timer = window.setTimeout(end, milliseconds)
    window.addEventListener("online", end)
  })
}
