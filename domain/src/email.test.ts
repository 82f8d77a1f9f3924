import fc from "fast-check"
import { expect, test } from "vitest"
import { checkEmail, isEmail, normalizeEmail } from "./email.js"

test.each([
  ["anna@kolonial.example", "anna@kolonial.example"],
  [" Anna.Berg+rfq@Kolonial.Example\u200B", "anna.berg+rfq@kolonial.example"],
  ["\u202Ainfo@example.com\u202C", "info@example.com"],
  ["ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "anna@example.com"],
  ["info@müller.de", "info@xn--mller-kva.de"],
  ["o'neil@sub.example.co.id", "o'neil@sub.example.co.id"],
])("%j is the address %s", (typed, stored) => {
  expect(normalizeEmail(typed)).toBe(stored)
  expect(checkEmail("email", typed)).toEqual([])
})

test.each([
  ["a display name", "J. Doe <j@example.com>"],
  ["quotes", '"j doe"@example.com'],
  ["markup", "<b>@example.com"],
  ["two addresses", "a@example.com,b@example.com"],
  ["two at signs", "a@b@example.com"],
  ["a line break", "a@example.com\nBcc: b@example.com"],
  ["a zero byte", "a\0@example.com"],
  ["an escape", "a\u001B@example.com"],
  ["half a surrogate pair", "a\uD83D@example.com"],
  ["a space inside", "a b@example.com"],
  ["no dot in the domain", "a@localhost"],
  ["an IP address", "a@127.0.0.1"],
  ["an address literal", "a@[127.0.0.1]"],
  ["a dot at the end of the name", "a.@example.com"],
  ["two dots in the name", "a..b@example.com"],
  ["two dots in the domain", "a@example..com"],
  ["a hyphen before a dot", "a@example-.com"],
  ["a domain of one letter at the end", "a@example.c"],
  ["letters of another script in the name", "аnna@example.com"],
  [
    "255 characters",
    `a@${"b".repeat(60)}.${"c".repeat(60)}.${"d".repeat(60)}.${"e".repeat(62)}.example`,
  ],
  ["a name of 65 characters", `${"a".repeat(65)}@example.com`],
])("an address with %s is refused", (_, typed) => {
  expect(checkEmail("email", typed)).toEqual([{ field: "email", code: "invalid_email" }])
})

test("an empty address is a missing one", () => {
  expect(checkEmail("email", " \u200B")).toEqual([{ field: "email", code: "required" }])
})

test("an address that passes is one plain address and stays what it is", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.emailAddress()), (typed) => {
      const email = normalizeEmail(typed)
      if (!isEmail(email)) return
      expect(email).toMatch(/^[^\s<>"(),:;\\[\]\0-\x1F\x7F@]+@[a-z0-9.-]+$/)
      expect(email.length).toBeLessThanOrEqual(254)
      expect(normalizeEmail(email)).toBe(email)
    }),
  )
})

test.each([`a@${".".repeat(80_000)} `, "@".repeat(100_000), `${"a.".repeat(50_000)}@b.c`])(
  "a hostile address is refused at once (%#)",
  (typed) => {
    const started = performance.now()
    expect(checkEmail("email", typed)).toMatchObject([{ code: "invalid_email" }])
    expect(performance.now() - started).toBeLessThan(500)
  },
)
