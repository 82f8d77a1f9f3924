import { createServer } from "node:net"
import { Failure } from "./failure.ts"

/** @throws Failure that names the variable to change when the port cannot be listened on. */
export async function claimPort(port: number, host: string, variable: string): Promise<void> {
  const problem = await tryListen(port, host)
  if (problem === undefined) return
  if (problem === "EADDRINUSE")
    throw new Failure(
      `Port ${port} is in use by another program: stop it, or set ${variable} to another port.`,
    )
  if (problem === "EACCES")
    throw new Failure(`Port ${port} needs more rights: set ${variable} to a port above 1023.`)
  throw new Failure(
    `Port ${port} cannot be opened on ${host} (${problem}): set ${variable} or HOST.`,
  )
}

/** A port that is free at this moment, given by the system. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}
