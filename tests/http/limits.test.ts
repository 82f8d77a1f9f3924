import { randomInt, randomUUID } from "node:crypto"
import { drawClaimCode } from "@serumpun/domain/claim-codes"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { type Client, createClient, HttpError } from "../../scripts/http/client.ts"
import { completeRfq, createActors, PASSWORD } from "../support/actors.ts"
import { type SecondBackend, startSecondBackend } from "../support/second-backend.ts"

const stack = inject("stack")
let backend: SecondBackend
let client: Client

// A backend with the limits as they come, beside the stack whose limits are wide for the other tests.
beforeAll(async () => {
  backend = await startSecondBackend(stack, { RATE_LIMITS: "" })
  const secret = backend.secrets.storefront_secret
  client = createClient(backend.url, stack.publishableKey, { secret })
}, 150_000)
afterAll(() => backend?.stop())

type Answer = { status: number; wait_seconds: number; took_ms: number }

async function signIn(from: Client, email: string, password: string): Promise<Answer> {
  const start = performance.now()
  const took = () => performance.now() - start
  try {
    await from.post("/auth/customer/emailpass", { email, password })
    return { status: 200, wait_seconds: 0, took_ms: took() }
  } catch (error) {
    if (!(error instanceof HttpError)) throw error
    return { status: error.status, wait_seconds: error.retryAfterSeconds, took_ms: took() }
  }
}

const statuses = (answers: { status: number }[]) => {
  const of = (wanted: number) => answers.filter(({ status }) => status === wanted).length
  return { 200: of(200), 401: of(401), 429: of(429) }
}

test("one source that tries a password on sixty addresses is slowed after twenty", async () => {
  const source = client.from("198.51.100.1")
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      signIn(source, `sprayed-${i}@example.org`, "Rahasia-1234"),
    ),
  )
  // Twenty at once, and one for each step of twenty seconds that has passed meanwhile.
  const { 401: tried, 429: refused } = statuses(answers)
  expect(tried).toBeLessThanOrEqual(23)
  expect(refused).toBe(60 - tried)
  for (const { status, wait_seconds } of answers)
    if (status === 429) expect(wait_seconds).toBeGreaterThan(0)
  expect(Math.max(...answers.map(({ wait_seconds }) => wait_seconds))).toBeLessThanOrEqual(20)
})

test("neither a made-up X-Forwarded-For nor a made-up signature gives a source more attempts", async () => {
  const attempt = (i: number) =>
    fetch(`${backend.url}/auth/customer/emailpass`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": `203.0.113.${i}`,
        "x-real-ip": `203.0.113.${i}`,
        "x-serumpun-client": `${Buffer.from(
          JSON.stringify({ address: `203.0.113.${i}`, agent: "", at: Date.now() }),
        ).toString("base64url")}.${"0".repeat(64)}`,
      },
      body: JSON.stringify({ email: `forged-${i}@example.org`, password: "Rahasia-1234" }),
    })
  const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => attempt(i)))
  expect(statuses(answers)[429]).toBeGreaterThanOrEqual(37)
})

test("whoever tries one address from many places waits a little, and its owner gets in at once", async () => {
  const { email } = await createActors(stack).buyer()
  const home = client.from("192.0.2.7")
  expect((await signIn(home, email, PASSWORD)).status).toBe(200)
  const strangers = Array.from({ length: 36 }, (_, i) => client.from(`203.0.113.${i + 1}`))
  const answers = []
  for (const stranger of strangers.slice(0, 30))
    answers.push(await signIn(stranger, email, "Salah-salah-9"))
  const late = await Promise.all(
    strangers.slice(30).map((stranger) => signIn(stranger, email, "Salah-salah-9")),
  )
  expect(statuses([...answers, ...late])).toEqual({ 200: 0, 401: 36, 429: 0 })
  for (const { took_ms } of late) expect(took_ms).toBeGreaterThan(2_900)
  const owner = await signIn(home, email, PASSWORD)
  expect(owner.status).toBe(200)
  expect(owner.took_ms).toBeLessThan(Math.min(...late.map(({ took_ms }) => took_ms)))
  const abroad = await signIn(client.from("192.0.2.200"), email, PASSWORD)
  expect(abroad.status, "from a new place the right password works too").toBe(200)
})

test("a right password costs nothing, and after wrong ones a client waits seconds, not minutes", async () => {
  const { email } = await createActors(stack).buyer()
  const home = client.from("192.0.2.8")
  for (let i = 0; i < 12; i++) expect((await signIn(home, email, PASSWORD)).status).toBe(200)
  const wrong = await Promise.all(
    Array.from({ length: 12 }, () => signIn(home, email, "Salah-salah-9")),
  )
  expect(statuses(wrong)[429]).toBeGreaterThanOrEqual(3)
  const refused = await signIn(home, email, PASSWORD)
  expect(refused.status).toBe(429)
  expect(refused.wait_seconds).toBeLessThanOrEqual(20)
  expect((await signIn(client.from("192.0.2.9"), email, PASSWORD)).status).toBe(200)
})

test("one source opens ten accounts an hour", async () => {
  const source = client.from("198.51.100.2")
  const open = () =>
    source
      .post("/store/sign-up", {
        email: `many-${randomUUID()}@example.org`,
        password: PASSWORD,
        first_name: "Aiko",
        last_name: "Tanaka",
        company_name: "Tanaka Foods",
        country_code: "JP",
        locale: "ja",
      })
      .then(
        () => ({ status: 201, wait_seconds: 0 }),
        (error: HttpError) => ({ status: error.status, wait_seconds: error.retryAfterSeconds }),
      )
  const answers = []
  for (let i = 0; i < 12; i++) answers.push(await open())
  expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429, 429])
  expect(answers.at(-1)?.wait_seconds).toBeGreaterThan(3_000)
})

test("a buyer sends ten requests an hour, and a refused one costs nothing", async () => {
  const actors = createActors(stack)
  const listing = await actors.published(await actors.producer())
  const { email } = await actors.buyer()
  const { token } = await client
    .from("192.0.2.10")
    .post<{ token: string }>("/auth/customer/emailpass", { email, password: PASSWORD })
  const buyer = client.as(token)
  const send = (quantity: number) =>
    buyer.post("/store/buyer/rfqs", completeRfq([{ listing_id: listing.id, quantity }])).then(
      () => 201,
      (error: HttpError) => error.status,
    )
  for (let i = 0; i < 5; i++) expect(await send(1)).toBe(400)
  const answers = await Promise.all(Array.from({ length: 14 }, () => send(100)))
  expect(answers.filter((status) => status < 300)).toHaveLength(10)
  expect(answers.filter((status) => status === 429)).toHaveLength(4)
})

test("who guesses codes of the register is slowed after twenty, and one code after sixty tries from everywhere", async () => {
  const guess = async (from: Client, code: string, what = "register-entry") => {
    const error: unknown = await from.post(`/recovery/${what}`, { code }).catch((e: unknown) => e)
    if (!(error instanceof HttpError)) throw error
    return { status: error.status }
  }
  const count = (answers: { status: number }[], wanted: number) =>
    answers.filter(({ status }) => status === wanted).length
  // A repeated run comes from elsewhere: the first has used its sources and codes up.
  const run = randomInt(1, 256)
  const source = client.from(`198.18.${run}.1`)
  const guesses = await Promise.all(
    Array.from({ length: 60 }, () => guess(source, drawClaimCode(randomInt))),
  )
  expect(count(guesses, 400)).toBeGreaterThanOrEqual(20)
  expect(count(guesses, 400)).toBeLessThanOrEqual(23)
  expect(count(guesses, 429)).toBe(60 - count(guesses, 400))
  // Codes of meetings have the same form, and the same limit.
  const others = await Promise.all(
    Array.from({ length: 5 }, () => guess(source, drawClaimCode(randomInt), "meeting")),
  )
  expect(count(others, 429)).toBeGreaterThanOrEqual(4)
  const code = drawClaimCode(randomInt)
  const spread = await Promise.all(
    Array.from({ length: 80 }, (_, i) => guess(client.from(`198.19.${run}.${i + 1}`), code)),
  )
  expect(count(spread, 400)).toBeGreaterThanOrEqual(60)
  expect(count(spread, 400)).toBeLessThanOrEqual(63)
  expect(count(spread, 429)).toBe(80 - count(spread, 400))
})
