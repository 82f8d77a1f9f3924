import { type Agent, request } from "node:http"

export type RawAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}
export type RawRequest = {
  method?: string
  /** Written into the request line as it is; `fetch` would tidy it. */
  target: string
  headers?: Record<string, string>
  body?: string
  agent?: Agent
}

/** Sends a request whose target is spelt exactly as given. */
export function sendRaw(
  url: string,
  { method = "GET", target, headers = {}, body, agent }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path: target, headers, ...(agent ? { agent } : {}) },
      (response) => {
        const chunks: Buffer[] = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("error", reject)
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        )
      },
    )
    sent.on("error", reject)
    sent.end(body)
  })
}
