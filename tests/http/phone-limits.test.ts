import { randomInt } from "node:crypto"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { type Client, createClient, HttpError, signIn } from "../../scripts/http/client.ts"
import { createActors, PASSWORD } from "../support/actors.ts"
import { type SecondBackend, startSecondBackend } from "../support/second-backend.ts"

const stack = inject("stack")
const actors = createActors(stack)
const HOUR = 3600
let backend: SecondBackend
let client: Client

// The limits of an hour are wide, so that those of a day are met; these are as they come.
beforeAll(async () => {
  const wide = ["client", "number", "account"].map((by) => `phone_code.${by}=1000/${HOUR}`)
  backend = await startSecondBackend(stack, { RATE_LIMITS: wide.join() })
  const secret = backend.secrets.storefront_secret
  client = createClient(backend.url, stack.publishableKey, { secret })
}, 150_000)
afterAll(() => backend?.stop())

const freshPhone = () => `08${String(randomInt(1e9)).padStart(9, "0")}`
const freshAddress = () => `198.18.${randomInt(256)}.${randomInt(256)}`

/** How many of so many codes were sent, and how long whoever asks for one more has to wait. */
async function sendCodes(count: number, ask: (index: number) => Promise<unknown>) {
  let sent = 0
  for (let index = 0; index < count; index += 1)
    try {
      await ask(index)
      sent += 1
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      return { sent, status: error.status, hours: error.retryAfterSeconds / HOUR }
    }
  return { sent, status: 200, hours: 0 }
}

test("ten codes a day go to one number, wherever they are asked for", async () => {
  const phone = freshPhone()
  const found = await sendCodes(12, () =>
    client.from(freshAddress()).post("/sign-in/phone/code", { phone, locale: "id" }),
  )
  expect(found).toMatchObject({ sent: 10, status: 429 })
  expect(found.hours).toBeGreaterThan(20)
  // Another number is not held up by it.
  await client.from(freshAddress()).post("/sign-in/phone/code", {
    ...{ phone: freshPhone(), locale: "id" },
  })
})

test("forty codes a day are asked for from one address, whatever the numbers", async () => {
  const from = client.from(freshAddress())
  const found = await sendCodes(45, () =>
    from.post("/sign-in/phone/code", { phone: freshPhone(), locale: "id" }),
  )
  expect(found).toMatchObject({ sent: 40, status: 429 })
  expect(found.hours).toBeGreaterThan(20)
})

test("ten codes a day are asked for by one member, from everywhere and for any number", async () => {
  const { email } = await actors.newProducer()
  const own = await signIn(client, "producer", email, PASSWORD)
  const found = await sendCodes(12, () =>
    own!.from(freshAddress()).post("/producer/phone", { phone: freshPhone(), locale: "id" }),
  )
  expect(found).toMatchObject({ sent: 10, status: 429 })
})
