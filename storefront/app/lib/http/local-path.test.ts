import { expect, test } from "vitest"
import { localPath } from "./local-path.ts"

test("a path of this site stays as it is, ready for a header", () => {
  expect(localPath("/en/catalogue?q=gula#top")).toBe("/en/catalogue?q=gula#top")
  expect(localPath("/ja/regions/西")).toBe("/ja/regions/%E8%A5%BF")
  expect(localPath("/en\r\nX-Evil: 1")).toBe("/enX-Evil:%201")
})

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n\\evil.example",
  "/.//evil.example",
  "/en/..//evil.example",
  "evil.example",
  "javascript:alert(1)",
  "",
  null,
  `/${"a".repeat(3000)}`,
])("%j leads nowhere else", (value) => {
  expect(localPath(value)).toBe(null)
})
