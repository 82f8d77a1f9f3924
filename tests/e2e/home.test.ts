import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { textsIn } from "../support/texts.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")

const browser = sharedBrowser()

test("each kind of person finds their way in, without scripts too", async () => {
  const reader = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  const { page, t, open, leave } = reader
  for (const [kind, address] of [
    ["buyer", /rfq\/new/],
    ["producer", /sign-up\/producer/],
    ["agency", /how-it-works#curation/],
  ] as const) {
    await open("")
    await page
      .getByRole("main")
      .getByRole("link", { name: t(`home:ways.${kind}Link`) })
      .click()
    await page.waitForURL(address)
  }
  await leave()
})

test("what was approved stands under a heading that says when", async () => {
  const reader = await person(browser, stack, { locale: "en" })
  await reader.open("")
  const heading = reader.page.getByRole("heading", {
    name: /^(Approved this week|Last approved, )/,
  })
  await heading.waitFor()
  await reader.leave()
})

test("language and currency of the browser are offered once, in its own words", async () => {
  const reader = await person(browser, stack, { locale: "de" })
  const { page, t, leave } = reader
  const english = `${stack.storefrontUrl}/en`
  await page.goto(english)
  const inGerman = page.getByRole("link", { name: t("home:proposal.language") })
  const inEuro = page.getByRole("button", {
    name: textsIn("en")("home:proposal.currency", { currency: "EUR" }),
  })
  await inGerman.waitFor()
  await inEuro.waitFor()
  await page.getByRole("button", { name: textsIn("en")("home:proposal.no") }).click()
  await inGerman.waitFor({ state: "hidden" })
  await page.goto(english)
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor()
  expect(await inGerman.isVisible()).toBe(false)
  await leave()
})

test("an offered currency is taken with one press, and the line does not come back", async () => {
  const reader = await person(browser, stack, { locale: "de" })
  const { page, t, open, leave } = reader
  await open("")
  const proposal = page.getByRole("button", {
    name: t("home:proposal.currency", { currency: "EUR" }),
  })
  await proposal.click()
  await page.getByRole("main").getByText(/€/).first().waitFor()
  expect(await proposal.isVisible()).toBe(false)
  await leave()
})
