import { problem, type Problem } from "@serumpun/domain/problems"
import { carryFile } from "./carry-file.ts"
import { noteLineSpeed } from "./line-speed.ts"

/**
 * How sending ended. "signed_out": `location` is where to sign in, if it was told. "silent": nobody answered or the answer was none
 * of ours; `is_offline` when the line was lost. Whether it arrived is then unknown, and sending it again is safe.
 */
export type PhotoOutcome =
  | { is: "stored" }
  | { is: "refused"; problems: Problem[] }
  | { is: "signed_out"; location: string | null }
  | { is: "silent"; is_offline: boolean; is_lost?: true }

/** What the page `producer/listings/:listingId/pictures` answers, or its sign-in. */
export type PhotoAnswer =
  | { stored: string }
  | { problems: Problem[] }
  | { location: string }
  /** What had come in pieces is not there any more. */
  | { lost: true }

/** A slow line moves something within this time; else it is dead and does not know it yet. */
const STALLED_MS = 45_000

/** What a slow line moves in two seconds goes as one request; the rest in pieces, from where the line broke. */
const WHOLE_BYTES = 64 * 1024

/** `key` is the photo's own on this device. */
export type PhotoToSend = { key: string; file: File; alt: string; chosen_type: string }
type OnProgress = (loaded: number, total: number) => void
/** `pictures` takes the photo, `uploads` its pieces. */
type Addresses = { pictures: string; uploads: string }

/** One photo. `onProgress` gets bytes. */
export async function sendPhoto(
  { pictures, uploads }: Addresses,
  photo: PhotoToSend,
  onProgress: OnProgress,
): Promise<PhotoOutcome> {
  const { file, alt, chosen_type } = photo
  const body = new FormData()
  body.set("alt", alt)
  body.set("chosen_type", chosen_type)
  const sendWhole = () => {
    body.set("file", file)
    return post(pictures, body, { onProgress, size: file.size })
  }
  if (file.size <= WHOLE_BYTES) return sendWhole()
  const began = performance.now()
  const carried = await carryFile(uploads, photo, { onProgress, stalled_ms: STALLED_MS })
  if (carried.is === "not_taken") return sendWhole()
  if (carried.is !== "arrived") return carried
  noteLineSpeed(file.size, performance.now() - began)
  body.set("upload", carried.id)
  const outcome = await post(pictures, body, { onProgress: () => undefined, size: 0 })
  if (outcome.is !== "silent" || outcome.is_lost) carried.forget()
  return outcome
}

function post(
  address: string,
  body: FormData,
  { onProgress, size }: { onProgress: OnProgress; size: number },
): Promise<PhotoOutcome> {
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
    if (size > 0) sending.upload.onload = () => noteLineSpeed(size, performance.now() - began)
    sending.onerror = () => end({ is: "silent", is_offline: true })
    sending.onabort = sending.onerror
    sending.onload = () => end(outcomeOf(sending.response as PhotoAnswer | null, sending.status))
    watch()
    sending.send(body)
  })
}

function outcomeOf(answer: PhotoAnswer | null, status: number): PhotoOutcome {
  if (answer && "stored" in answer) return { is: "stored" }
  if (answer && "lost" in answer) return { is: "silent", is_offline: false, is_lost: true }
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
