import { expect, test } from "vitest"
import { isCommonPassword } from "./common-passwords"

test.each([
  "12345678",
  "1234567890",
  "password123",
  "Password2026!",
  "qwertyuiop",
  "Rahasia12345",
  "!!indonesia45",
  "bismillah123",
  "iloveyou1234",
  "aaaaaaaaaaaa",
])("%s is common", (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each(["serumpun-demo", "kuda lumping di pasar", "T3nun-di-teras", "sAL6#mQ2vv0p"])(
  "%s is not",
  (password) => {
    expect(isCommonPassword(password)).toBe(false)
  },
)
