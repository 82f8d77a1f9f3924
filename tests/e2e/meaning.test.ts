import { formatList } from "@serumpun/domain/format"
import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")

const browser = sharedBrowser()

const coffee = "Green arabica coffee"

test.each([
  { screen: "phone" as const, javaScriptEnabled: false },
  { screen: "desk" as const, javaScriptEnabled: true },
])(
  "a certificate typed on the home page is understood and can be taken back ($screen, JavaScript: $javaScriptEnabled)",
  async ({ screen, javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", screen, javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open("")
    const field = page.getByLabel(t("common:search.label")).first()
    await field.fill("arabica coffee JAS organic")
    await field.press("Enter")
    await page.waitForURL(/q=arabica\+coffee\+JAS\+organic/)
    const label = t("catalogue:meaning.facet", {
      heading: t("common:facet.certificate"),
      value: t("trade:certificate.organic_jas"),
    })
    const chip = page.getByRole("link", {
      name: t("catalogue:meaning.remove", { label, typed: "JAS organic" }),
    })
    await chip.waitFor()
    await page.getByRole("main").getByRole("link", { name: coffee }).first().waitFor()
    const robots = await page.locator('meta[name="robots"]').getAttribute("content")
    expect(robots).toContain("noindex")
    await chip.click()
    await page.waitForURL(/plain=JAS\+organic/)
    expect(await chip.count()).toBe(0)
    expect(await field.inputValue()).toBe("arabica coffee JAS organic")
    await leave()
  },
)

test("what nobody has in all words is searched in steps, and the page says which", async () => {
  const reader = await person(browser, stack, {
    locale: "en",
    screen: "phone",
    javaScriptEnabled: false,
  })
  const { page, t, open, leave } = reader
  const goods = () => page.getByRole("main").getByRole("link", { name: coffee }).first()
  await open("/catalogue?q=arabica+coffee+best+wholesale+supplier")
  const words = ["best", "wholesale", "supplier"].map((word) => t("catalogue:step.word", { word }))
  await page
    .getByRole("heading", { name: t("catalogue:step.without", { words: formatList("en", words) }) })
    .waitFor()
  await goods().waitFor()
  const letter =
    "Dear Sir, we are looking for green arabica coffee, CIF Bremerhaven. Please send us your best price. Kind regards"
  await open(`/catalogue?${new URLSearchParams({ q: letter })}`)
  await page
    .getByRole("heading", { name: /arabica coffee/ })
    .first()
    .waitFor()
  await goods().waitFor()
  await open("/catalogue?q=zzzz+qqqq")
  await page.getByText(t("catalogue:zero.textQuery", { query: "zzzz qqqq" })).waitFor()
  await leave()
})

test.each(locales)(
  "an order's size, a place and a market are understood on a page in %s, whatever their language",
  async (locale) => {
    const reader = await person(browser, stack, {
      locale,
      screen: "phone",
      javaScriptEnabled: false,
    })
    const { page, t, open, leave } = reader
    await open(`/catalogue?${new URLSearchParams({ q: "aus Aceh, MOQ 500 日本向け" })}`)
    const chips = page.getByRole("list", { name: t("catalogue:meaning.title") }).getByRole("link")
    const moq = t("catalogue:meaning.most", { amount: "500" })
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining(t("trade:province.ID-AC")),
      expect.stringContaining(moq),
      expect.stringMatching(/Japan|Jepang|日本|اليابان/),
    ])
    expect(await page.getByRole("main").getByRole("article").count()).toBeGreaterThan(0)
    const { width } = page.viewportSize() ?? { width: 0 }
    const pageWidth = await page.evaluate<number>("document.documentElement.scrollWidth")
    expect(pageWidth).toBeLessThanOrEqual(width)
    await leave()
  },
)
