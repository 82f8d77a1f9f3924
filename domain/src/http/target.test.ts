import fc from "fast-check"
import { expect, test } from "vitest"
import { checkTarget, MOST_PATH_CHARACTERS, targetStatus } from "./target.ts"

test.each([
  "/",
  "/en",
  "/en/",
  "/admin/users/user_01K?fields=*email",
  "/ja/catalogue?q=//x\\..%2f",
  "/en/regions/nusa-tenggara.timur~1",
  "/media/a%20b.webp",
  "/ja/listings/%E8%83%A1%E6%A4%92",
  "/app/@fs/x;y=1",
])("an ordinary path passes: %s", (target) => {
  expect(checkTarget(target)).toBeNull()
})

test.each([
  ["http://localhost:9000/admin/users", "not_a_path"],
  ["HTTPS://x/admin", "not_a_path"],
  ["buyer/store/products", "not_a_path"],
  ["localhost:9000", "not_a_path"],
  ["*", "not_a_path"],
  ["", "not_a_path"],
  ["?a=1", "not_a_path"],
  ["//evil.example/en", "doubled_slash"],
  ["/\\evil.example/en", "doubled_slash"],
  ["/admin//users", "doubled_slash"],
  ["/admin/users//", "doubled_slash"],
  ["/admin\\users", "unusual_spelling"],
  ["/admin/../users", "unusual_spelling"],
  ["/admin/./users", "unusual_spelling"],
  ["/admin/..", "unusual_spelling"],
  ["/admin/%2e%2e/users", "unusual_spelling"],
  ["/admin%2Fusers", "unusual_spelling"],
  ["/admin%5cusers", "unusual_spelling"],
  ["/admin/%75sers", "unusual_spelling"],
  ["/admin/%55SERS", "unusual_spelling"],
  ["/admin/users%00", "unusual_spelling"],
  ["/admin/users%0d%0a", "unusual_spelling"],
  ["/admin/%2575sers", "unusual_spelling"],
  ["/admin/users%", "unusual_spelling"],
  ["/admin/%ff", "unusual_spelling"],
  ["/admin/users#x", "unusual_spelling"],
  ["/admin/us ers", "unusual_spelling"],
  ["/admin/usérs", "unusual_spelling"],
  [`/${"a".repeat(MOST_PATH_CHARACTERS)}`, "too_long"],
] as const)("%s is refused as %s", (target, problem) => {
  expect(checkTarget(target)).toBe(problem)
})

test("a long query is not a long path", () => {
  expect(checkTarget(`/en?${"q".repeat(9000)}`)).toBeNull()
  expect(targetStatus("too_long")).toBe(414)
  expect(targetStatus("not_a_path")).toBe(400)
})

test("every path that passes is read alike by the URL standard and by whoever splits at slashes", () => {
  const piece = fc.oneof(
    fc.constantFrom("/", "\\", ".", "..", "%2e", "%2f", "%5C", "//", "?", "#", ";", "@", "%00"),
    fc.string({ maxLength: 4 }),
    fc.constantFrom("admin", "Users", "%41", "%c3%a9"),
  )
  const target = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`)
  fc.assert(
    fc.property(target, (text) => {
      if (checkTarget(text)) return
      const path = text.split("?", 1)[0] ?? ""
      const url = new URL(text, "http://host.example")
      expect(url.host).toBe("host.example")
      expect(url.pathname).toBe(path)
      // Decoding a segment never makes another segment of it.
      expect(decodeURIComponent(path).split("/")).toHaveLength(path.split("/").length)
    }),
    { numRuns: 5000 },
  )
})

test("what encodeURIComponent makes of any text without separators passes as one segment", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (text) => {
      fc.pre(!/[\p{Cc}/\\%]/u.test(text) && text !== "." && text !== "..")
      expect(checkTarget(`/x/${encodeURIComponent(text)}`)).toBeNull()
    }),
  )
})
