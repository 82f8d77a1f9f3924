import { expect, test } from "vitest"
import { accountKeysPattern, isSealed, readAccountKeys, seal, unseal } from "./seal"

const [first, second] = ["1:" + "0a".repeat(32), "2:" + "b7".repeat(32)]
const keys = (text: string) => readAccountKeys({ ACCOUNT_KEYS: text })
const NUMBER = "001201234567890"

test("a number opens for its owner alone, and never looks the same twice", () => {
  const sealed = seal(keys(first), NUMBER, "mkr_1")
  expect(unseal(keys(first), sealed, "mkr_1")).toBe(NUMBER)
  expect(JSON.stringify(sealed)).not.toContain(NUMBER)
  expect(seal(keys(first), NUMBER, "mkr_1").sealed).not.toBe(sealed.sealed)
  expect(() => unseal(keys(first), sealed, "mkr_2")).toThrow()
})

test("every changed bit is found", () => {
  const { key_id, sealed } = seal(keys(first), NUMBER, "mkr_1")
  const bytes = Buffer.from(sealed, "base64")
  for (let at = 0; at < bytes.length; at += 1) {
    const forged = Buffer.from(bytes)
    forged[at] = (forged[at] ?? 0) ^ 1
    const other = { key_id, sealed: forged.toString("base64") }
    expect(() => unseal(keys(first), other, "mkr_1")).toThrow()
  }
})

test("after a change of keys old numbers still open, and without the old key say why not", () => {
  const before = seal(keys(first), NUMBER, "mkr_1")
  const both = keys(`${second},${first}`)
  expect(unseal(both, before, "mkr_1")).toBe(NUMBER)
  expect(seal(both, NUMBER, "mkr_1").key_id).toBe("2")
  expect(() => unseal(keys(second), before, "mkr_1")).toThrow("The key 1 of ACCOUNT_KEYS")
})

test("a number that cannot be opened any more is taken for another one, so that it can be replaced", () => {
  const kept = seal(keys(first), NUMBER, "mkr_1")
  const isSame = (text: string, owner = "mkr_1", number = NUMBER) =>
    isSealed(keys(text), kept, owner, number)
  expect(isSame(`${second},${first}`)).toBe(true)
  expect(isSame(first, "mkr_1", "1")).toBe(false)
  expect(isSame(second)).toBe(false)
  expect(isSame(first, "mkr_2")).toBe(false)
})

test("the setting is a list of ids and keys", () => {
  for (const right of [first, `${second},${first}`]) expect(right).toMatch(accountKeysPattern)
  for (const wrong of ["", "0a".repeat(32), `${first},`, "1:abc", `A:${"0a".repeat(32)}`])
    expect(wrong).not.toMatch(accountKeysPattern)
  expect(() => readAccountKeys({})).toThrow("no key for bank accounts")
})
