import type { Problem } from "@serumpun/domain/problems"
import { CLIENT_HEADER, signClient } from "../../storefront/app/lib/http/client-header.server.ts"

/** An answer outside 200–299, with the fields that were refused. */
export class HttpError extends Error {
  readonly status: number
  readonly problems: Problem[]
  readonly retryAfterSeconds: number

  constructor(method: string, path: string, { status, headers }: Response, body: string) {
    super(`${method} ${path} answered ${status}: ${body.slice(0, 600)}`)
    this.status = status
    this.retryAfterSeconds = Number(headers.get("retry-after"))
    this.problems = readProblems(body)
  }

  has(code: Problem["code"]): boolean {
    return this.problems.some((problem) => problem.code === code)
  }
}

export type Client = {
  get<T>(path: string): Promise<T>
  /** A plain object goes as JSON, FormData as it is. */
  post<T>(path: string, body?: object): Promise<T>
  delete<T>(path: string): Promise<T>
  /** What is no JSON: a PDF, a table. With a body it is asked for by POST. */
  file(path: string, body?: object): Promise<{ type: string; content: Buffer }>
  as(token: string): Client
  /** The same from another IP address, vouched for as the storefront vouches for its visitors. */
  from(address: string): Client
}

/** `secret`: STOREFRONT_SECRET of the copy, without which nobody can ask for somebody else. */
export type Asking = { token?: string; secret?: string; address?: string }

/** Speaks to the backend as one actor: what the seed and the tests may do, anybody may. */
export function createClient(
  backendUrl: string,
  publishableKey: string,
  asking: Asking = {},
): Client {
  const { token, secret, address } = asking
  async function ask(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(backendUrl + path, {
      method,
      headers: {
        "x-publishable-api-key": publishableKey,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(secret && address
          ? { [CLIENT_HEADER]: signClient({ address, agent: "" }, secret) }
          : {}),
        ...(body && !isForm ? { "content-type": "application/json" } : {}),
      },
      body: body ? (isForm ? body : JSON.stringify(body)) : undefined,
      signal: AbortSignal.timeout(60_000),
    })
    if (!response.ok) throw new HttpError(method, path, response, await response.text())
    return response
  }
  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const text = await (await ask(method, path, body)).text()
    return (text ? JSON.parse(text) : {}) as T
  }
  async function file(path: string, body?: object) {
    const response = await ask(body ? "POST" : "GET", path, body)
    const content = Buffer.from(await response.arrayBuffer())
    return { type: response.headers.get("content-type") ?? "", content }
  }
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body ?? {}),
    delete: (path) => send("DELETE", path),
    file,
    as: (other) => createClient(backendUrl, publishableKey, { ...asking, token: other }),
    from: (other) => createClient(backendUrl, publishableKey, { ...asking, address: other }),
  }
}

/** Signs in and gives a client for that actor, or null when there is no such account. */
export async function signIn(
  client: Client,
  actor: "user" | "customer" | "producer",
  email: string,
  password: string,
): Promise<Client | null> {
  try {
    const { token } = await client.post<{ token: string }>(`/auth/${actor}/emailpass`, {
      email,
      password,
    })
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
      actor_id?: string
    }
    return claims.actor_id ? client.as(token) : null
  } catch (error) {
    if (error instanceof HttpError && error.status === 401) return null
    throw error
  }
}

function readProblems(body: string): Problem[] {
  try {
    return (JSON.parse(body) as { problems?: Problem[] }).problems ?? []
  } catch {
    return []
  }
}
