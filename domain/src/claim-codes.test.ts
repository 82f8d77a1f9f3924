import { randomInt } from "node:crypto"
import { expect, test } from "vitest"
import { drawClaimCode, groupClaimCode, readClaimCode } from "./claim-codes.ts"

const symbols = "34679ACDEFGHJKMNPRTVWXY"
const drawn = Array.from({ length: 50 }, () => drawClaimCode(randomInt))
const swap = (code: string, a: number, b: number) => {
  const all = [...code]
  ;[all[a], all[b]] = [all[b] ?? "", all[a] ?? ""]
  return all.join("")
}

test("a code is ten symbols without look-alikes, and no two are the same", () => {
  for (const code of drawn) expect(code).toMatch(/^[34679AC-HJKMNPRTV-Y]{10}$/)
  expect(new Set(drawn).size).toBe(drawn.length)
})

test("the whole range of chance makes right codes", () => {
  for (const code of [drawClaimCode(() => 0), drawClaimCode((end) => end - 1)])
    expect(readClaimCode(code)).toBe(code)
})

test("a code is read as printed, in small letters, with gaps and with another dash", () => {
  for (const code of drawn) {
    const printed = groupClaimCode(code)
    expect(printed).toMatch(/^.{5}-.{5}$/)
    for (const typed of [
      code,
      printed,
      printed.toLowerCase(),
      ` ${printed.replace("-", " – ")}\n`,
      [...code].join("\u00a0"),
    ])
      expect(readClaimCode(typed)).toBe(code)
  }
})

test("each single wrong symbol and each two that changed places are told", () => {
  for (const code of drawn.slice(0, 10))
    for (let at = 0; at < code.length; at++) {
      for (const other of symbols)
        if (other !== code[at])
          expect(readClaimCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull()
      for (let to = at + 1; to < code.length; to++)
        if (code[at] !== code[to]) expect(readClaimCode(swap(code, at, to))).toBeNull()
    }
})

test("nothing else is a code", () => {
  const [code = ""] = drawn
  for (const typed of ["", "-----", code.slice(1), `${code}3`, `0${code.slice(1)}`, "٣".repeat(10)])
    expect(readClaimCode(typed)).toBeNull()
})
