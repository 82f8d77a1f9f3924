import { createServer, type Server } from "node:net"
import { expect, test } from "vitest"
import { claimPort, findFreePort } from "./ports.ts"

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server))
  })
}

test("a free port can be claimed, and is free afterwards", async () => {
  const port = await findFreePort()
  await claimPort(port, "127.0.0.1", "PORT")
  await claimPort(port, "127.0.0.1", "PORT")
})

test("a port in use is refused with the variable that changes it", async () => {
  const port = await findFreePort()
  const server = await listen(port)
  try {
    await expect(claimPort(port, "127.0.0.1", "BACKEND_PORT")).rejects.toThrow(
      `Port ${port} is in use by another program: stop it, or set BACKEND_PORT to another port.`,
    )
  } finally {
    server.close()
  }
})
