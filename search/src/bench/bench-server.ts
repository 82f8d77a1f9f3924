import { type ChildProcess, spawn } from "node:child_process"
import { readFile } from "node:fs/promises"

export const MASTER_KEY = "search-bench-master-key"

export type RunningServer = { process: ChildProcess; url: string }

/** The embedded server as a process of its own, on any free port. */
export function startServer(folder: string): Promise<RunningServer> {
  const cli = new URL("../server/cli.js", import.meta.url)
  const env = { ...process.env, MEILI_MASTER_KEY: MASTER_KEY, SEARCH_PORT: "0" }
  const child = spawn(process.execPath, [cli.pathname, folder], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`The search server ended with code ${code}.`)))
    child.stdout.on("data", (chunk: Buffer) => {
      const url = /http:\/\/\S+/.exec(chunk.toString())?.[0]
      if (url) resolve({ process: child, url })
    })
  })
}

export function stopServer({ process: child }: RunningServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once("exit", () => resolve())
    child.kill("SIGTERM")
  })
}

/** Megabytes the server has used at most; 0 where the system does not tell. */
export async function peakMemory({ process: { pid } }: RunningServer): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}

export type Answer = Record<string, unknown>

export async function call(
  { url }: RunningServer,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(new URL(path, url), {
    method,
    headers: { authorization: `Bearer ${MASTER_KEY}`, "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (response.ok) return (await response.json()) as Answer
  throw new Error(`${method} ${path}: ${await response.text()}`)
}

/** Waits until the server has done what it had accepted. */
export async function finish(server: RunningServer, task: Answer): Promise<void> {
  for (;;) {
    const { status, error } = await call(server, "GET", `/tasks/${String(task.taskUid)}`)
    if (status === "succeeded") return
    if (status === "failed") throw new Error(JSON.stringify(error))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
