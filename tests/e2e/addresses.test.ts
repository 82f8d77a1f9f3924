import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { textsIn } from "../support/texts.ts"
import { startVisit } from "../support/visit.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")

const browser = sharedBrowser()

test("an address without a known language opens in the reader's own, on the same page", async () => {
  const t = textsIn("ja")
  const { page, end } = await startVisit(browser, { locale: "ja-JP" })
  for (const start of ["/", "/catalogue?q=rattan", "/xx/catalogue?q=rattan"]) {
    await page.goto(stack.storefrontUrl + start)
    await page.getByRole("navigation", { name: t("common:nav.main") }).waitFor()
  }
  expect(page.url()).toBe(`${stack.storefrontUrl}/ja/catalogue?q=rattan`)
  await end()
})

test("changing language and currency keeps the page and its search", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("/catalogue?q=rattan&province=ID-KU")
  const settings = () => page.getByText("EN · USD")
  await settings().click()
  await page.getByRole("button", { name: "EUR" }).click()
  await page.getByText("EN · EUR").click()
  await page.getByRole("banner").getByRole("link", { name: "Deutsch" }).click()
  const titleQuery = textsIn("de")("catalogue:titleQuery", { query: "rattan" })
  await page.getByRole("heading", { level: 1, name: titleQuery }).waitFor()
  await page.getByText("DE · EUR").waitFor()
  expect(new URL(page.url()).search).toBe("?q=rattan&province=ID-KU")
  expect(await page.getByRole("main").innerText()).toContain("€")
  expect(await settings().count(), t("common:nav.settings")).toBe(0)
  await leave()
})

test("absurd pages and filters are left out, and the page says so", async () => {
  const reader = await person(browser, stack, { locale: "en", expectedMessages: [/status of 400/] })
  const { page, t, open, leave } = reader
  const absurd = ["page=99999999", "page=-1", "province=XX", "sort=evil", "category=%00"]
  for (const query of absurd) {
    const isNumber = query === "page=99999999"
    expect(await open(`/catalogue?${query}`), query).toBe(isNumber ? 200 : 400)
    const listings = page.getByRole("main").getByRole("heading", { level: 2 })
    expect(await listings.count(), query).toBeGreaterThan(1)
    expect(await page.getByText(t("catalogue:ignored")).count(), query).toBe(isNumber ? 0 : 1)
  }
  await leave()
})

test("a page that is not there says so in the reader's language and leads on", async () => {
  const reader = await person(browser, stack, { locale: "de", expectedMessages: [/404/] })
  const { page, t, open, leave } = reader
  for (const path of [
    "/nirgends",
    "/listings/gibt-es-nicht",
    "/producers/niemand",
    "/regions/atlantis",
  ]) {
    expect(await open(path)).toBe(404)
    await page.getByRole("heading", { level: 1, name: t("common:error.notFoundTitle") }).waitFor()
  }
  await page
    .getByRole("main")
    .getByRole("link", { name: t("common:action.toCatalogue") })
    .click()
  await page.getByRole("heading", { level: 1, name: t("common:nav.catalogue") }).waitFor()
  await leave()
})
