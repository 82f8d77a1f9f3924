import { randomInt, randomUUID } from "node:crypto"
import { Client as Database } from "pg"
import { expect, inject, test } from "vitest"
import type { MemberPhone, PhoneSignedIn } from "@serumpun/backend/src/contracts/phone.ts"
import type { ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, PASSWORD, type Producer, refused } from "../support/actors.ts"
import { invitationToken } from "../support/companies.ts"
import { mailsTo, waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const wrong = { status: 400, problems: [{ field: "code", code: "code_wrong" }] }

/** A mobile number that nobody has, as people in Indonesia type it, and as it is stored. */
function freshPhone() {
  const rest = String(randomInt(1e9)).padStart(9, "0")
  return { typed: `08${rest.slice(0, 2)}-${rest.slice(2)}`, stored: `+628${rest}` }
}

async function codeTo(stored: string, texts = 1): Promise<string> {
  const received = await waitForMails(stack, `${stored}@phone.invalid`, texts)
  return /\d{6}/.exec(received.at(-1)?.text ?? "")?.[0] ?? ""
}

const ask = (phone: string, client: Client = actors.client) =>
  client.post<object>("/sign-in/phone/code", { phone, locale: "id" })
const enter = (phone: string, code: string) =>
  actors.client.post<PhoneSignedIn>("/sign-in/phone", { phone, code })
const other = (code: string) => code.replace(/\d$/, (last) => String((Number(last) + 1) % 10))

async function withPhone(): Promise<{ own: Producer; typed: string; stored: string }> {
  const own = await actors.newProducer()
  const { typed, stored } = freshPhone()
  await own.post("/producer/phone", { phone: typed, locale: "id" })
  const confirmed = await own.post<MemberPhone>("/producer/phone/confirm", {
    ...{ phone: typed, code: await codeTo(stored) },
  })
  expect(confirmed).toEqual({ phone: stored })
  return { own, typed, stored }
}

test("a member adds a number, is told by mail, and signs in with it once per code", async () => {
  const { own, typed, stored } = await withPhone()
  await ask(`+62 ${typed}`)
  const code = await codeTo(stored, 2)
  const both = await Promise.allSettled([enter(typed, code), enter(typed, code)])
  const [entered] = both.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(entered?.email).toBe(own.email)
  const me = await actors.client.as(entered!.token).get<ProducerMe>("/producer/me")
  expect(me.id).toBe(own.id)
  expect(await refused(enter(typed, code))).toEqual(wrong)
  const mails = await waitForMails(stack, own.email, 1)
  expect(mails.at(-1)?.text).toContain(stored.slice(-3))
  expect(mails.at(-1)?.text).not.toContain(stored)
})

test("nothing tells whether a number is known: the same answer, in the same time, for the code and its tries", async () => {
  const { typed } = await withPhone()
  const unknown = freshPhone()
  const times: number[] = []
  for (const phone of [typed, unknown.typed]) {
    const start = performance.now()
    expect(await ask(phone)).toEqual({})
    times.push(performance.now() - start)
    expect(await refused(enter(phone, "000000"))).toEqual(wrong)
  }
  expect(Math.min(...times)).toBeGreaterThan(390)
  expect(Math.abs(times[0]! - times[1]!)).toBeLessThan(300)
  expect(await mailsTo(stack, `${unknown.stored}@phone.invalid`)).toEqual([])
})

test("a code ends with its fifth wrong try, and with the next code", async () => {
  const { typed, stored } = await withPhone()
  await ask(typed)
  const first = await codeTo(stored, 2)
  for (let tried = 0; tried < 5; tried += 1)
    expect(await refused(enter(typed, other(first)))).toEqual(wrong)
  expect(await refused(enter(typed, first))).toEqual(wrong)
  await ask(typed)
  const second = await codeTo(stored, 3)
  await ask(typed)
  const third = await codeTo(stored, 4)
  if (second !== third) expect(await refused(enter(typed, second))).toEqual(wrong)
  expect((await enter(typed, third)).token).toBeTruthy()
})

test("a code ends after ten minutes, and no row holds it", async () => {
  const { typed, stored } = await withPhone()
  await ask(typed)
  const code = await codeTo(stored, 2)
  const database = new Database(stack.databaseUrl)
  await database.connect()
  const { rows } = await database.query<{ held: number; text: string }>(
    `select extract(epoch from expires_at - now()) as held, phone_code::text as text
     from phone_code where number = $1 and purpose = 'sign_in'`,
    [stored],
  )
  expect(rows).toHaveLength(1)
  expect(Number(rows[0]?.held)).toBeGreaterThan(540)
  expect(Number(rows[0]?.held)).toBeLessThanOrEqual(600)
  expect(rows[0]?.text).not.toContain(code)
  await database.query("update phone_code set expires_at = now() where number = $1", [stored])
  await database.end()
  expect(await refused(enter(typed, code))).toEqual(wrong)
})

test("a number signs in one member: whoever confirms it second is told, and keeps what they have", async () => {
  const { typed, stored } = await withPhone()
  const late = await actors.newProducer()
  await late.post("/producer/phone", { phone: typed, locale: "id" })
  const code = await codeTo(stored, 2)
  // A code to confirm a number is none for signing in, nor for another account.
  expect(await refused(enter(typed, code))).toEqual(wrong)
  expect(await refused(late.post("/producer/phone/confirm", { phone: typed, code }))).toEqual({
    status: 400,
    problems: [{ field: "phone", code: "phone_taken" }],
  })
  expect(await late.get<MemberPhone>("/producer/phone")).toEqual({ phone: null })
})

test("a code that was sent to confirm another member's number is worth nothing to me", async () => {
  const [one, two] = [await actors.newProducer(), await actors.newProducer()]
  const { typed, stored } = freshPhone()
  await one.post("/producer/phone", { phone: typed, locale: "id" })
  const code = await codeTo(stored)
  expect(await refused(two.post("/producer/phone/confirm", { phone: typed, code }))).toEqual(wrong)
  expect(await one.post("/producer/phone/confirm", { phone: typed, code })).toEqual({
    phone: stored,
  })
})

test("a number that is taken away signs nobody in, and neither does that of a removed member", async () => {
  const { own, typed, stored } = await withPhone()
  expect(await own.delete("/producer/phone")).toEqual({ phone: null })
  await ask(typed)
  expect(await refused(enter(typed, "123456"))).toEqual(wrong)
  expect(await mailsTo(stack, `${stored}@phone.invalid`)).toHaveLength(1)
})

test("a number that can get no text is refused with the way out", async () => {
  for (const phone of ["021 555 1234", "12", "not a number"])
    expect((await refused(ask(phone))).problems[0]?.field).toBe("phone")
})

test("a number of a country that no codes go to is refused for everybody alike", async () => {
  const foreign = "+49 170 1234567"
  const wanted = { status: 400, problems: [{ field: "phone", code: "phone_country" }] }
  expect(await refused(ask(foreign))).toEqual(wanted)
  const own = await actors.newProducer()
  const added = own.post("/producer/phone", { phone: foreign, locale: "id" })
  expect(await refused(added)).toEqual(wanted)
})

test("no code is sent to a member whose address is not confirmed", async () => {
  const token = await actors.signUpProducer(`new-${randomUUID()}@example.org`)
  const { typed, stored } = freshPhone()
  const added = actors.client.as(token).post("/producer/phone", { phone: typed, locale: "id" })
  expect((await refused(added)).problems).toEqual([{ field: "email", code: "email_unverified" }])
  expect(await mailsTo(stack, `${stored}@phone.invalid`)).toEqual([])
})

test("a password set by the link of a mail ends signing in by the number, and the mail says so", async () => {
  const { own, typed } = await withPhone()
  await actors.client.post("/recovery/password", { email: own.email })
  const token = await invitationToken(stack, own.email, 1, "/new-password")
  const password = "sepuluh kuda liar"
  await actors.client.post("/recovery/password/confirm", { token, password })
  const entered = await actors.client.post<{ token: string }>("/auth/producer/emailpass", {
    ...{ email: own.email, password },
  })
  expect(await actors.client.as(entered.token).get("/producer/phone")).toEqual({ phone: null })
  await ask(typed)
  expect(await refused(enter(typed, "123456"))).toEqual(wrong)
  // The number added, the link, the number removed, the new password.
  const mails = await waitForMails(stack, own.email, 4)
  expect(mails.filter(({ links }) => links.some((link) => link.endsWith("/phone")))).toHaveLength(2)
})

test("whoever changes the password by the old one keeps the number", async () => {
  const { own, stored } = await withPhone()
  await own.post("/account/password", {
    ...{ current_password: PASSWORD, password: "sepuluh kuda liar" },
  })
  expect(await own.get<MemberPhone>("/producer/phone")).toEqual({ phone: stored })
})

test("of codes that are asked for at once one stands, and it signs in", async () => {
  const { typed, stored } = await withPhone()
  await Promise.all([ask(typed), ask(typed), ask(typed)])
  const texts = await waitForMails(stack, `${stored}@phone.invalid`, 4)
  const codes = texts.slice(1).map(({ text }) => /\d{6}/.exec(text)?.[0] ?? "")
  const tried = await Promise.allSettled([...new Set(codes)].map((code) => enter(typed, code)))
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})
