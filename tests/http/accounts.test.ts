import { randomUUID } from "node:crypto"
import type { AccountEmail } from "@serumpun/backend/src/contracts/account.ts"
import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { completeRfq, createActors, freshNib, PASSWORD, refused } from "../support/actors.ts"
import { mailsTo, waitForMails } from "../support/outbox.ts"

const stack = inject("stack")
const actors = createActors(stack)
const { client } = actors
const OTHER = "sembilan kuda liar"

const signIn = (email: string, password: string) =>
  client
    .post<{ token: string }>("/auth/customer/emailpass", { email, password })
    .then(({ token }) => client.as(token))

const tokenOf = (link: string | undefined) => new URL(link ?? "").searchParams.get("token") ?? ""

/** A buyer who has just signed up and not opened any mail. */
async function newcomer(next = ""): Promise<Client & { email: string }> {
  const email = `new-${randomUUID()}@example.org`
  const { token } = await client.post<{ token: string }>("/store/sign-up", {
    email,
    password: PASSWORD,
    first_name: "Aiko",
    last_name: "Tanaka",
    company_name: "Tanaka Foods",
    country_code: "JP",
    locale: "ja",
    next,
  })
  return { ...client.as(token), email }
}

test("a request is sent only after the link that the mail brings was opened, and it leads back", async () => {
  const listing = await actors.published(await actors.producer())
  const buyer = await newcomer("/ja/rfq")
  const send = () =>
    buyer.post("/store/buyer/rfqs", completeRfq([{ listing_id: listing.id, quantity: 100 }]))
  expect((await refused(send())).problems).toEqual([{ field: "email", code: "email_unverified" }])
  const [mail] = await waitForMails(stack, buyer.email, 1)
  const token = tokenOf(mail?.links[0])
  const confirm = () => client.post("/recovery/email/confirm", { token })
  expect(await confirm()).toEqual({ email: buyer.email, next: "/ja/rfq" })
  expect(await confirm(), "a second click changes nothing").toMatchObject({ email: buyer.email })
  expect(await buyer.get<AccountEmail>("/account/email")).toEqual({
    email: buyer.email,
    is_verified: true,
  })
  await send()
})

test("a producer submits nothing before the address is confirmed", async () => {
  const email = `new-${randomUUID()}@example.org`
  const { token } = await client.post<{ token: string }>("/store/sign-up-producer", {
    email,
    password: PASSWORD,
    contact_name: "Dewi",
    contact_phone: "+62 812 0000 0000",
    name: "KUB Baru",
    legal_form: "kub",
    nib: freshNib(),
    province: "ID-KU",
    regency: "Bulungan",
  })
  const own = client.as(token)
  const problems = [{ field: "email", code: "email_unverified" }]
  expect((await refused(own.post("/producer/me/submit"))).problems).toEqual(problems)
  const { listing } = await own.post<{ listing: { id: string } }>("/producer/listings", {
    title: inEveryLocale((locale) => (locale === "id" ? "Tas rotan" : "")),
  })
  const submitted = await refused(own.post(`/producer/listings/${listing.id}/submit`))
  expect(submitted.problems).toEqual(problems)
})

test("another's link, a changed one and none at all confirm nothing", async () => {
  const buyer = await newcomer()
  const [mail] = await waitForMails(stack, buyer.email, 1)
  const token = tokenOf(mail?.links[0])
  const [payload = "", signature] = token.split(".")
  const forged = Buffer.from(
    Buffer.from(payload, "base64url").toString().replace(buyer.email, "x@example.org"),
  ).toString("base64url")
  for (const wrong of ["", "x", `${forged}.${signature}`, `${payload}.${payload}`])
    expect(
      (await refused(client.post("/recovery/email/confirm", { token: wrong }))).problems,
    ).toEqual([{ field: "token", code: "link_expired" }])
  const asPassword = { token, password: OTHER }
  expect((await refused(client.post("/recovery/password/confirm", asPassword))).status).toBe(400)
})

test("a forgotten password is set by a link that works once, and ends every session", async () => {
  const { email } = await actors.buyer()
  const before = await signIn(email, PASSWORD)
  await client.post("/recovery/password", { email: ` ${email.toUpperCase()} ` })
  const mails = await waitForMails(stack, email, 2)
  const token = tokenOf(mails.at(-1)?.links[0])
  const set = (password: string) => client.post("/recovery/password/confirm", { token, password })
  expect((await refused(set("12345678"))).problems[0]?.code).toBe("password_too_short")
  expect((await refused(set("Password2026"))).problems[0]?.code).toBe("password_common")
  await set(OTHER)
  expect((await refused(set("sepuluh kuda liar"))).problems[0]?.code).toBe("link_expired")
  expect((await refused(before.get("/store/buyer/me"))).status).toBe(401)
  expect((await refused(signIn(email, PASSWORD))).status).toBe(401)
  await signIn(email, OTHER)
  const told = await waitForMails(stack, email, 3)
  expect(told.at(-1)?.links[0]).toBe(`${stack.storefrontUrl}/ja/forgot-password`)
})

test("two clicks on one link at once set one password", async () => {
  const { email } = await actors.buyer()
  await client.post("/recovery/password", { email })
  const token = tokenOf((await waitForMails(stack, email, 2)).at(-1)?.links[0])
  const passwords = ["satu kuda liar saja", "dua kuda liar saja"]
  const outcomes = await Promise.allSettled(
    passwords.map((password) => client.post("/recovery/password/confirm", { token, password })),
  )
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
})

test("an unknown address gets the same answer after the same time, and no mail", async () => {
  const { email } = await actors.buyer()
  const unknown = `nobody-${randomUUID()}@example.org`
  const ask = async (address: string) => {
    const start = performance.now()
    const answer = await client.post("/recovery/password", { email: address })
    return { answer, took_ms: performance.now() - start }
  }
  type Asked = Awaited<ReturnType<typeof ask>>
  const times: (readonly [Asked, Asked])[] = []
  for (let i = 0; i < 5; i++) times.push([await ask(email), await ask(unknown)] as const)
  for (const [known, other] of times) expect(other.answer).toEqual(known.answer)
  const middle = (which: 0 | 1) =>
    times.map((pair) => pair[which].took_ms).toSorted((a, b) => a - b)[2]
  expect(Math.abs((middle(0) ?? 0) - (middle(1) ?? 0))).toBeLessThan(150)
  expect(await mailsTo(stack, unknown)).toEqual([])
})

test("a wrong password and an unknown address take the same time", async () => {
  const { email } = await actors.buyer()
  const time = async (address: string) => {
    const start = performance.now()
    expect((await refused(signIn(address, "Salah-salah-9"))).status).toBe(401)
    return performance.now() - start
  }
  const known: number[] = []
  const unknown: number[] = []
  for (let i = 0; i < 9; i++) {
    known.push(await time(email))
    unknown.push(await time(`nobody-${i}-${email}`))
  }
  const middle = (times: number[]) => times.toSorted((a, b) => a - b)[4] ?? 0
  const ratio = middle(known) / middle(unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})

test("changing a password asks for the present one and leaves only this session", async () => {
  const { email } = await actors.buyer()
  const [here, there] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)]
  const change = (current_password: string, password: string) =>
    here.post("/account/password", { current_password, password })
  expect((await refused(change("Salah-salah-9", OTHER))).problems).toEqual([
    { field: "current_password", code: "password_wrong" },
  ])
  expect((await refused(change(PASSWORD, "TanakaFoods1"))).problems).toEqual([
    { field: "password", code: "password_personal" },
  ])
  await change(PASSWORD, OTHER)
  await here.get("/store/buyer/me")
  expect((await refused(there.get("/store/buyer/me"))).status).toBe(401)
  await signIn(email, OTHER)
})

test.each(["12345678", "password", "1234567890", "Password2026!", "aaaaaaaaaaaa", "x".repeat(129)])(
  "%s opens no account, by whichever door",
  async (password) => {
    const email = `weak-${randomUUID()}@example.org`
    const operator = await actors.curator("admin")
    await operator.post("/admin/invites", { email })
    const buyer = { email, password, first_name: "A", last_name: "B", company_name: "C" }
    for (const [path, body] of [
      ["/store/sign-up", { ...buyer, country_code: "JP", locale: "ja" }],
      [
        "/store/sign-up-producer",
        {
          email,
          password,
          contact_name: "Dewi",
          contact_phone: "+62 812 0000 0000",
          name: "KUB Baru",
          legal_form: "kub",
          nib: freshNib(),
          province: "ID-KU",
          regency: "Bulungan",
        },
      ],
      ["/auth/user/emailpass/register", { email, password }],
    ] as const) {
      const answer = await refused(client.post(path, body))
      expect(answer, path).toMatchObject({ status: 400, problems: [{ field: "password" }] })
    }
  },
)

test("Medusa's own way to a new password is closed", async () => {
  for (const actor of ["customer", "producer", "user"]) {
    const path = `/auth/${actor}/emailpass/update`
    expect((await refused(client.post(path, { password: OTHER }))).status).toBe(404)
  }
})

test("only an operator vouches for an address", async () => {
  const buyer = await newcomer()
  const body = { email: buyer.email }
  const path = "/admin/accounts/verify-email"
  for (const who of [client, buyer, await actors.curator("curator")])
    expect((await refused(who.post(path, body))).status).toBeGreaterThanOrEqual(401)
  expect((await buyer.get<AccountEmail>("/account/email")).is_verified).toBe(false)
})
