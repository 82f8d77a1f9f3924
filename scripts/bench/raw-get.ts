import { get, type IncomingHttpHeaders } from "node:http"
import { brotliDecompressSync } from "node:zlib"

/** An answer as it came over the wire: `body` is still compressed. */
export type RawAnswer = { headers: IncomingHttpHeaders; body: Buffer; text: () => string }

/** @throws Error for anything but a 200 */
export function getRaw(url: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.once("error", reject)
      response.once("end", () => {
        if (response.statusCode !== 200)
          return reject(new Error(`${url} answered ${response.statusCode}`))
        const body = Buffer.concat(chunks)
        const { headers } = response
        const isPacked = headers["content-encoding"] === "br"
        resolve({
          headers,
          body,
          text: () => (isPacked ? brotliDecompressSync(body) : body).toString(),
        })
      })
    })
    sent.once("error", reject)
  })
}
