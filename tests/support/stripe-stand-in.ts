import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import Stripe from "stripe"
import { createSessions, type Sessions } from "./stripe/sessions.ts"
import { answerPage } from "./stripe/page.ts"

export const WEBHOOK_SECRET = "whsec_of_the_stand_in"

export type StripeStandIn = { url: string; sessions: Sessions; close(): Promise<void> }

/**
 * Stripe in miniature for tests, on a free port of this machine: payment pages by its API, a small page
 * to pay on, and messages with signatures made by Stripe's own library. `hookUrl`: where messages go.
 */
export async function openStripeStandIn(hookUrl: string): Promise<StripeStandIn> {
  const sessions = createSessions((message) => send(hookUrl, message))
  const server = createServer((request, response) => {
    void answer(request, response, sessions).catch((error: Error) => {
      response.writeHead(500).end(error.message)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  sessions.base = url
  return {
    url,
    sessions,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** A message with the signature that Stripe would put on it at this moment. */
export function sign(payload: string, secret = WEBHOOK_SECRET): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret })
}

async function send(hookUrl: string, message: object): Promise<void> {
  const payload = JSON.stringify(message)
  await fetch(hookUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "stripe-signature": sign(payload) },
    body: payload,
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  sessions: Sessions,
): Promise<void> {
  const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://stripe")
  const body = new URLSearchParams(await readText(request))
  if (path.startsWith("/pay/")) return answerPage(request, response, { sessions, body })
  const { status, json } = sessions.answer({
    method: request.method ?? "GET",
    path,
    body,
    query,
    key: request.headers["idempotency-key"] as string | undefined,
    authorization: request.headers.authorization,
  })
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(json))
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
