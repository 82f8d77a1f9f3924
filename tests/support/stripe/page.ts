import type { IncomingMessage, ServerResponse } from "node:http"
import type { Session, Sessions } from "./sessions.ts"

type Posted = { sessions: Sessions; body: URLSearchParams }

/** The stand-in's page to pay on: `card` is "ok", "bank" (the bank asks once more) or "declined". */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  { sessions, body }: Posted,
): Promise<void> {
  const id = new URL(request.url ?? "/", "http://stripe").pathname.split("/").at(-1) ?? ""
  const session = sessions.all.get(id)
  const show = (status: number, text: string) =>
    response
      .writeHead(status, { "content-type": "text/html; charset=utf-8" })
      .end(`<!doctype html><html lang="en"><title>Stand-in of Stripe</title><main>${text}</main>`)
  if (!session) return void show(404, "<h1>No such page</h1>")
  if (request.method !== "POST") return void show(200, formOf(session))
  const card = body.get("card")
  if (card === "declined") return void show(402, `<p>Declined</p>${formOf(session)}`)
  if (card === "bank" && body.get("confirmed") !== "yes") return void show(200, bankOf(session))
  // "message=none": the message is lost on its way, as while the other side was away.
  if (!(await sessions.pay(session, { isTold: body.get("message") !== "none" })))
    return void show(410, "<h1>This page has ended</h1>")
  response.writeHead(303, { location: session.success_url }).end()
}

function formOf({ amount_total, currency, cancel_url }: Session): string {
  return `<h1>Pay ${amount_total} ${currency}</h1>
<form method="post"><label>Card <select name="card"><option value="ok">4242</option>
<option value="bank">3184, with 3-D Secure</option><option value="declined">0002</option></select></label>
<button>Pay</button></form><a href="${cancel_url}">Back</a>`
}

function bankOf({ id }: Session): string {
  return `<h1>Your bank asks</h1><form method="post" action="/pay/${id}"><input type="hidden" name="card"
value="bank"><input type="hidden" name="confirmed" value="yes"><button>Confirm</button></form>`
}
