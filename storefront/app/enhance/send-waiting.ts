import { dropWaiting, listWaiting, type Waiting } from "./outbox.ts"

/** What became of one that was tried: gone, given back with the page that says why, or still waiting. */
export type Outcome =
  | { is: "sent"; page: Document }
  | { is: "refused"; page: Document }
  | { is: "signed_out" }
  | { is: "waiting" }

let isSending = false

/**
 * Sends what waits, oldest first, until one has to wait longer; only one run at a time, and what two
 * windows send both is one message at the server.
 */
export async function sendWaiting(tell: (message: Waiting, outcome: Outcome) => void) {
  if (isSending) return
  isSending = true
  try {
    for (const message of await listWaiting()) {
      const outcome = await send(message)
      const isDone = outcome.is === "sent" || outcome.is === "refused"
      if (isDone) await dropWaiting(message.at)
      tell(message, outcome)
      if (!isDone) break
    }
  } finally {
    isSending = false
  }
}

async function send({ thread, fields }: Waiting): Promise<Outcome> {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  try {
    const answer = await fetch(thread, {
      method: "POST",
      body,
      signal: AbortSignal.timeout(70_000),
    })
    if (/\/sign-in$/.test(new URL(answer.url).pathname) || answer.status === 401)
      return { is: "signed_out" }
    if (answer.status >= 500 || answer.status === 429) return { is: "waiting" }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html")
    // Somebody else's thread, as after another person has signed in here: it waits for its writer.
    if (!page.querySelector("[data-thread]")) return { is: "waiting" }
    return { is: answer.ok ? "sent" : "refused", page }
  } catch {
    return { is: "waiting" }
  }
}
