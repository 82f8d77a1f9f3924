import fc from "fast-check"
import { expect, test } from "vitest"
import { checkPassword, isPattern, plainWord } from "./password-rules.js"

const owner = { email: "dewi.lestari@tenun.example", names: ["KUB Tenun Sumba", "Dewi Lestari"] }
const codeOf = (password: string) => checkPassword("password", password, owner)[0]?.code ?? null

test.each([
  ["", "required"],
  ["pendek-12", "password_too_short"],
  ["12345678", "password_too_short"],
  ["x".repeat(129), "too_long"],
  ["aaaaaaaaaaaa", "password_common"],
  ["abababababab", "password_common"],
  ["1234567890", "password_common"],
  ["0987654321", "password_common"],
  ["90123456789", "password_common"],
  ["QWERTYUIOPqwertyuiop", "password_common"],
  ["dewi.lestari@tenun.example", "password_personal"],
  ["DewiLestari1", "password_personal"],
  ["Tenun-Sumba-12", "password_personal"],
  ["lestari2026", "password_personal"],
  ["serumpun-demo", null],
  ["kuda lumping di pasar", null],
  ["シュガーパーム砂糖問屋です", null],
])("%s", (password, code) => {
  expect(codeOf(password)).toBe(code)
})

test("a name within a long sentence is no reason to refuse it", () => {
  expect(codeOf("Dewi menenun di teras sampai malam")).toBeNull()
})

test("the word under the decoration is found", () => {
  expect(plainWord("!!Password123")).toBe("password")
  expect(plainWord("rahasia_99")).toBe("rahasia")
})

test("a run repeated for ever is a pattern, random text is not", () => {
  fc.assert(
    fc.property(fc.nat(9), fc.integer({ min: 10, max: 30 }), (from, length) => {
      expect(isPattern("1234567890".repeat(5).slice(from, from + length))).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.uuid(), (text) => {
      expect(isPattern(text)).toBe(false)
    }),
  )
})
