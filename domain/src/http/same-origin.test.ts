import { expect, test } from "vitest"
import { isSameOrigin, type OriginHeaders } from "./same-origin.ts"

const from = (headers: OriginHeaders) => isSameOrigin(headers, "https://serumpun.example")

test("a form of our own page may change things", () => {
  expect(from({ "sec-fetch-site": "same-origin" })).toBe(true)
  expect(from({ origin: "https://serumpun.example" })).toBe(true)
  expect(from({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true)
})

test("a form of another page, or of nobody, may not", () => {
  expect(from({ "sec-fetch-site": "cross-site", origin: "https://serumpun.example" })).toBe(false)
  expect(from({ "sec-fetch-site": "same-site" })).toBe(false)
  expect(from({ origin: "https://serumpun.example.evil.example", host: "x" })).toBe(false)
  expect(from({ origin: "null", host: "localhost" })).toBe(false)
  expect(from({ host: "localhost" })).toBe(false)
})
