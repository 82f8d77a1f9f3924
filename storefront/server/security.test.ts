import { expect, test } from "vitest"
import { chooseEncoding } from "./encoding.ts"
import { chooseCurrency, isSharedPage, pageKey } from "./page-rules.ts"
import { contentSecurityPolicy } from "./security.ts"

test("only pages that are the same for everyone are shared", () => {
  for (const path of ["/en", "/ja/catalogue", "/ar/listings/x", "/en/producers/sobang-lestari"]) {
    expect(isSharedPage(path), path).toBe(true)
  }
  for (const path of ["/en/producer", "/en/account/rfqs", "/id/rfq", "/de/auth/x", "/", "/xx/a"]) {
    expect(isSharedPage(path), path).toBe(false)
  }
  // The router takes these for the account as well: kept once, they would be shown to everybody.
  for (const path of ["/en/Account", "/en/ACCOUNT/rfqs/1", "/en/%61ccount", "/EN/account"]) {
    expect(isSharedPage(path), path).toBe(false)
  }
})

test("a page's key tells languages and currencies apart", () => {
  const keys = [pageKey("/en", "USD"), pageKey("/en", "EUR"), pageKey("/ja", "USD")]
  expect(new Set(keys).size).toBe(3)
  expect(pageKey(`/en?${"x".repeat(700)}`, "USD")).toBeNull()
})

test("the address wins over the remembered currency, nonsense over neither", () => {
  const url = (query: string) => new URL(`http://localhost/en${query}`)
  expect(chooseCurrency(url("?currency=JPY"), "currency=EUR")).toBe("JPY")
  expect(chooseCurrency(url("?currency=XXX"), "a=b; currency=EUR")).toBe("EUR")
  expect(chooseCurrency(url(""), "othercurrency=EUR")).toBe("USD")
})

test("only pages that hydrate allow a script by nonce, and none allows inline scripts", () => {
  const policy = contentSecurityPolicy({ nonce: null, mediaOrigin: undefined })
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(contentSecurityPolicy({ nonce: "abc", mediaOrigin: undefined })).toContain("'nonce-abc'")
})

test("an encoding the client refuses is not used", () => {
  expect(chooseEncoding("gzip, deflate, br")).toBe("br")
  expect(chooseEncoding("br;q=0, gzip")).toBe("gzip")
  expect(chooseEncoding("identity")).toBeNull()
})
