import { SMTPServer } from "smtp-server"

export type Sink = {
  url: string
  /** How often each Message-ID was taken, and the text of the mail. */
  taken: Map<string, { times: number; text: string }>
  close(): Promise<void>
}

/** A mail server on a free port of this machine that takes everything. */
export async function openSink(): Promise<Sink> {
  const taken: Sink["taken"] = new Map()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = ""
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()))
      stream.on("end", () => {
        const id = /^Message-ID: (.*)$/m.exec(text)?.[1] ?? text
        taken.set(id, { times: (taken.get(id)?.times ?? 0) + 1, text })
        done()
      })
    },
  })
  // A client that is killed breaks its connection; that is what is tried here.
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
