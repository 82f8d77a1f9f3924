import { expect, test } from "vitest"
import { canonicalUrl, localizedLocation, switchLocale } from "./locale-routing.ts"

const at = (path: string) => new URL(path, "http://localhost")

test("an unknown language goes to the best one and keeps the rest of the address", () => {
  expect(localizedLocation(at("/xx/catalogue?q=gula%20aren&page=2"), "fr, ja;q=0.8")).toBe(
    "/ja/catalogue?q=gula%20aren&page=2",
  )
})

test("a regional form of a known language is that language, whatever the browser prefers", () => {
  expect(localizedLocation(at("/de-AT/regions"), "en")).toBe("/de/regions")
  expect(localizedLocation(at("/EN"), "de")).toBe("/en")
  expect(localizedLocation(at("/in/katalog"), "en")).toBe("/id/katalog")
})

test("a page without a language keeps its first segment", () => {
  expect(localizedLocation(at("/catalogue?q=x"), null)).toBe("/en/catalogue?q=x")
  expect(localizedLocation(at("/rfq"), "id")).toBe("/id/rfq")
})

test("an address with a known language, an interface or a file stays where it is", () => {
  for (const path of ["/ar/listings/anjat", "/api/catalogue", "/healthz", "/sitemap.xml"]) {
    expect(localizedLocation(at(path), "ja")).toBeNull()
  }
})

test("no redirect ever leaves the site", () => {
  for (const path of ["//evil.example/x", "/xx//evil.example", "/%2f%2fevil.example"]) {
    // Null leaves the address as it is, which is on this site too.
    const location = localizedLocation(new URL(`http://localhost${path}`), null) ?? "/en"
    expect(location).toMatch(/^\/[a-z]{2}(\/|$)/)
  }
})

test("switching the language changes only the first segment", () => {
  expect(switchLocale("/en/listings/en-block", "ja")).toBe("/ja/listings/en-block")
  expect(switchLocale("/en", "ar")).toBe("/ar")
})

test("the canonical address drops filters, the first page and a slash at the end", () => {
  const of = (path: string) => canonicalUrl("https://example.com", at(path))
  expect(of("/en/catalogue/?page=1&certificate=halal&currency=EUR")).toBe(
    "https://example.com/en/catalogue",
  )
  expect(of("/en/catalogue?page=3&q=rattan")).toBe(
    "https://example.com/en/catalogue?q=rattan&page=3",
  )
})
