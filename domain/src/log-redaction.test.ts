import fc from "fast-check"
import { expect, test } from "vitest"
import { redact } from "./log-redaction.js"

const secret = "S3cr3t-Value_that.must~go"

test.each([
  ["an address", `GET /app/invite?token=${secret}&first_run=true 200`],
  ["an address with several", `/x?a=1&email=${"a%40b.example"}&code=${secret}&password=${secret}`],
  ["a fragment", `/en/reset#token=${secret}`],
  ["an encoded address within another", `/sign-in?next=/reset&reset_token=${secret}`],
  ["JSON", `{"level":"info","token":"${secret}","body":{"password":"${secret}"}}`],
  ["JSON within JSON", `{"message":"{\\"token\\":\\"${secret}\\"}"}`],
  ["an object as Node prints it", `{ token: '${secret}', jwt_secret: "${secret}" }`],
  ["a sentence as password", `{"password":"two \\" words, ${secret}"}`],
  ["a header", `authorization: Bearer ${secret}`],
  [
    "headers as Node prints them",
    `{ authorization: 'Bearer ${secret}', cookie: 'a=${secret}; b=2' }`,
  ],
  ["a cookie header", `Set-Cookie: __Host-serumpun=${secret}; Path=/; HttpOnly`],
  ["an API key", `x-publishable-api-key: ${secret}`],
  ["an invite's link", `mail: https://x.example/app/invite/${secret}`],
  ["a reset link", `https://x.example/de/reset-password/${secret}?x=1`],
  ["a verification link", `https://x.example/en/verify/${secret}`],
  ["upper case", `/APP?TOKEN=${secret}`],
])("what opens something does not stand in the log: %s", (_place, line) => {
  expect(redact(line)).not.toContain(secret)
  expect(redact(line)).not.toContain("b.example")
})

test("addresses of people go, also encoded, and JSON Web Tokens wherever they stand", () => {
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJhY3Rvcl9pZCI6ImEifQ.c2ln"
  const line = `Key (email)=(dewi.s+1@kub-anjat.example) exists; aiko%40tanaka.co.jp; ${token}`
  expect(redact(line)).toBe("Key (email)=(…@…) exists; …@…; …")
})

test("everything else stays, so that the line still tells what happened", () => {
  for (const line of [
    '{"level":"http","reference":"7K3M-9QXT-2HFD","method":"GET","path":"/en/catalogue?q=palm+sugar&page=2","status":200}',
    "Error: connect ECONNREFUSED 127.0.0.1:5433\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1611:16)",
    "    at file:///srv/node_modules/@medusajs/framework/dist/http/router.js:12:3",
    "error: duplicate key value violates unique constraint; code 23505",
    '{ code: \'ECONNREFUSED\', errno: -111 } { "code": "23505" }',
    "The database stopped by itself (SIGKILL); it is started again.",
    "/en/listings/coffee-tokenaga?sort=newest",
  ])
    expect(redact(line)).toBe(line)
})

test("redacting takes time in proportion to the line, whatever stands in it", () => {
  for (const part of ["token", "a@", "@a.", "eyJ", "authorization:", "x-", "_", "/verify/", '\\"'])
    for (const tail of ["", "!", " "]) {
      const line = part.repeat(40_000) + tail
      const began = performance.now()
      redact(line)
      expect(performance.now() - began, `${part} × 40,000`).toBeLessThan(2_000)
    }
})

test("a value is gone under every name and in every notation", () => {
  const names = fc.constantFrom("token", "key", "api_key", "password", "session_token", "jwt")
  const values = fc.stringMatching(/^[A-Za-z0-9_-]{12,40}$/)
  const notations = fc.constantFrom(
    (name: string, value: string) => `/path?x=1&${name}=${value}`,
    (name: string, value: string) => `{"${name}":"${value}"}`,
    (name: string, value: string) => `{ ${name}: '${value}' }`,
    (name: string, value: string) => `${name}: ${value}`,
  )
  fc.assert(
    fc.property(names, values, notations, (name, value, notation) => {
      expect(redact(notation(name, value))).not.toContain(value)
    }),
  )
})
