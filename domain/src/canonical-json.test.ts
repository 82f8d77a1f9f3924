import { expect, test } from "vitest"
import { canonicalJson } from "./canonical-json.js"

test("one value has one form, whatever the order of its keys", () => {
  const one = canonicalJson({ b: [1, { d: null, c: "ü" }], a: 0.1 })
  expect(one).toBe('{"a":0.1,"b":[1,{"c":"ü","d":null}]}')
  expect(canonicalJson({ a: 0.1, b: [1, { c: "ü", d: null }] })).toBe(one)
  expect(canonicalJson({ b: [{ c: "ü", d: null }, 1], a: 0.1 })).not.toBe(one)
})

test("what is undefined is as if it were not there, and alone it is null", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }))
  expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}))
  expect(canonicalJson(undefined)).toBe("null")
})
