import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { BareAnswer } from "./bare-server.ts"
import type { RawAnswer } from "./raw-get.ts"

export type BareProcess = {
  url: string
  pid: number
  /** From now on it answers everything with what this page answered. */
  answerLike(page: RawAnswer): Promise<void>
  stop(): void
}

// Node sets these itself, for both servers alike.
const ownHeaders = new Set(["connection", "date", "keep-alive", "transfer-encoding"])

/** React Router's page that says hello and nothing else, as an installation serves it. */
export async function startHelloServer(): Promise<Omit<BareProcess, "answerLike">> {
  const child = fork(join(import.meta.dirname, "hello-server.ts"), {
    env: { ...process.env, NODE_ENV: "production" },
  })
  const [port] = (await once(child, "message")) as [number]
  const url = `http://127.0.0.1:${port}`
  return { url, pid: child.pid ?? 0, stop: () => void child.disconnect() }
}

export async function startBareServer(): Promise<BareProcess> {
  const child = fork(join(import.meta.dirname, "bare-server.ts"), { serialization: "advanced" })
  const [port] = (await once(child, "message")) as [number]
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async answerLike({ headers, body }) {
      const kept = Object.entries(headers).filter(([name]) => !ownHeaders.has(name))
      const answer = { headers: Object.fromEntries(kept), body } as BareAnswer
      const taken = once(child, "message")
      child.send(answer)
      await taken
    },
    stop: () => void child.disconnect(),
  }
}
