import { encryptPush, type PushKeys } from "./encrypt-push"
import { type Vapid, vapidHeader } from "./vapid"

/** Seconds a service keeps a message for a device that is off, and milliseconds it may take to answer. */
const TTL_SECONDS = 24 * 3600
const PATIENCE_MS = 8_000

/** What became of one message; `gone`: that browser wants none any more. */
export type Pushed = "sent" | "gone" | "failed"

/** Sends one message to one browser; a service that is away or refuses is no error. */
export async function sendPush(
  { endpoint, ...keys }: PushKeys & { endpoint: string },
  message: { title: string; path: string },
  vapid: Vapid,
): Promise<Pushed> {
  try {
    const body = new Uint8Array(encryptPush(JSON.stringify(message), keys))
    const { status } = await fetch(endpoint, {
      method: "POST",
      body,
      // A service that points elsewhere is not followed: only its own address has been judged.
      redirect: "manual",
      headers: {
        authorization: vapidHeader(endpoint, vapid),
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        ttl: String(TTL_SECONDS),
        urgency: "normal",
      },
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (status === 404 || status === 410) return "gone"
    return status >= 200 && status < 300 ? "sent" : "failed"
  } catch {
    return "failed"
  }
}
