import { createActors, PASSWORD, waitUntil } from "../../../tests/support/actors.ts"
import { createClient, HttpError, type Client } from "../../http/client.ts"
import type { Placed, Site } from "./site.ts"

/** How long a session may live on elsewhere: a process believes what it has read for two seconds. */
const longest_ms = 3_000

/** Signs in at one of each pair, uses and ends the session at the other. */
export async function proveSignIn({ stack, backends, storefronts }: Site): Promise<string> {
  const actors = createActors(stack)
  const slowest: number[] = []
  for (const [here, there] of [
    [backends.a, backends.b],
    [backends.b, backends.a],
  ] as const) {
    const { email } = await actors.buyer()
    const token = await signIn(clientOf(here, stack.publishableKey), email)
    const at = (place: Placed) => clientOf(place, stack.publishableKey).as(token)
    await at(here).get("/store/buyer/me")
    await at(there).get("/store/buyer/me")
    await at(there).post("/account/sign-out")
    slowest.push(await untilRefused(() => at(here).get("/store/buyer/me")))
    await untilRefused(() => at(there).get("/store/buyer/me"))
  }
  for (const [here, there] of [
    [storefronts.a, storefronts.b],
    [storefronts.b, storefronts.a],
  ] as const) {
    const { email } = await actors.buyer()
    const ask = askAs(stack.storefrontUrl)
    const answer = await ask(here, "/en/sign-in", "", { email, password: PASSWORD })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; ")
    for (const place of [here, there])
      expectStatus(await ask(place, "/en/account", cookie), 200, `${place.url}/en/account`)
    expectStatus(await ask(there, "/en/sign-out", cookie, {}), 303, "signing out")
    slowest.push(
      await waitUntil(async () => (await ask(here, "/en/account", cookie)).status === 302, {
        timeout_ms: longest_ms,
      }),
    )
  }
  return `4 sessions made at one and ended at the other, gone everywhere within ${(Math.max(...slowest) / 1000).toFixed(1)} s`
}

export function clientOf({ url }: Placed, publishableKey: string): Client {
  return createClient(url, publishableKey)
}

async function signIn(client: Client, email: string): Promise<string> {
  const body = { email, password: PASSWORD }
  return (await client.post<{ token: string }>("/auth/customer/emailpass", body)).token
}

async function untilRefused(ask: () => Promise<unknown>): Promise<number> {
  const isRefused = () =>
    ask().then(
      () => false,
      (error: unknown) => error instanceof HttpError && error.status === 401,
    )
  return waitUntil(isRefused, { timeout_ms: longest_ms })
}

const askAs =
  (origin: string) =>
  ({ url }: Placed, path: string, cookie: string, form?: Record<string, string>) =>
    fetch(url + path, {
      redirect: "manual",
      headers: { cookie, origin },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    })

function expectStatus({ status }: Response, wanted: number, what: string) {
  if (status !== wanted) throw new Error(`${what} answered ${status} in place of ${wanted}`)
}
