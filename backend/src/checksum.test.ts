import { expect, test } from "vitest"
import { checksumOf, digestOf } from "./checksum"

test("the checksum is SHA-256 in hexadecimal", () => {
  expect(checksumOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
})

test("a digest is told by the content, not by the order of its keys", () => {
  expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }))
  expect(digestOf({ a: 1, b: 2 })).toBe(checksumOf('{"a":1,"b":2}'))
})
