/** When a notice that could not be sent is tried again. `at` is then; in the past for one given up. */
export type NextAttempt = {
  status: "waiting" | "failed"
  at: Date
  /** The server or the disk is away: it is no use to try others before the next round. */
  isWayClosed: boolean
}

const SECOND = 1000
const FIRST_PAUSE_MS = 10 * SECOND
const LONGEST_PAUSE_MS = 60 * 60 * SECOND
/** When everything waits for the server, its return is noticed within half a minute. */
const LONGEST_CLOSED_MS = 30 * SECOND
/** As long as mail servers themselves keep trying. */
const GIVE_UP_AFTER_MS = 5 * 24 * 60 * 60 * SECOND

/** As nodemailer throws it: `command` is what the server or nodemailer itself ("API") did not accept. */
export type SendError = Error & { code?: string; command?: string; responseCode?: number }

function concernsTheMessage({ code, command = "", responseCode }: SendError): boolean {
  if (code === undefined || command === "API") return true
  return responseCode !== undefined && ["RCPT TO", "DATA"].includes(command)
}

/** A server's 5xx about the recipient or the text is final (RFC 5321, 4.2.1); all else may pass. */
export function nextAttempt(
  error: SendError,
  { attempts, created_at }: { attempts: number; created_at: Date | string },
  now: Date,
): NextAttempt {
  const isAboutMessage = concernsTheMessage(error)
  const isRefused = isAboutMessage && (error.command === "API" || (error.responseCode ?? 0) >= 500)
  const isTooOld = now.valueOf() - new Date(created_at).valueOf() > GIVE_UP_AFTER_MS
  const longest = isAboutMessage ? LONGEST_PAUSE_MS : LONGEST_CLOSED_MS
  const pause = Math.min(FIRST_PAUSE_MS * 3 ** Math.min(attempts, 10), longest)
  return {
    status: isRefused || isTooOld ? "failed" : "waiting",
    at: new Date(now.valueOf() + pause),
    isWayClosed: !isAboutMessage,
  }
}
