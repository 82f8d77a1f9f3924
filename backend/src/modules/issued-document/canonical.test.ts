import { expect, test } from "vitest"
import { canonicalJson, checksumOf } from "./canonical"

test("one value has one form, whatever the order of its keys", () => {
  const one = canonicalJson({ b: [1, { d: null, c: "ü" }], a: 0.1 })
  expect(one).toBe('{"a":0.1,"b":[1,{"c":"ü","d":null}]}')
  expect(canonicalJson({ a: 0.1, b: [1, { c: "ü", d: null }] })).toBe(one)
  expect(canonicalJson({ b: [{ c: "ü", d: null }, 1], a: 0.1 })).not.toBe(one)
})

test("the checksum is SHA-256 in hexadecimal", () => {
  expect(checksumOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
})
