import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person, type Person } from "./steps/person.ts"

const stack = inject("stack")

const browser = sharedBrowser()

const sugar = "Organic palm sugar"

test("type-ahead proposes while typing, and the keyboard chooses", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("")
  const field = page.getByRole("combobox", { name: t("common:search.label") })
  await field.pressSequentially("palm su")
  await page
    .getByRole("option", { name: /palm sugar/i })
    .first()
    .waitFor()
  await field.press("ArrowDown")
  await page.getByRole("option", { selected: true }).waitFor()
  await field.press("Enter")
  await page.waitForURL(/\/en\/(catalogue|listings)/)
  await page.getByRole("main").getByText(sugar).first().waitFor()
  await leave()
})

test.each(["desk", "phone"] as const)(
  "recent searches stay on the device and can be cleared by keyboard (%s)",
  async (screen) => {
    const { page, t, open, leave } = await person(browser, stack, { locale: "en", screen })
    await open("")
    const field = page.getByRole("combobox", { name: t("common:search.label") })
    await field.fill("coconut sugar")
    await page
      .getByRole("option", { name: /from US\$/ })
      .first()
      .waitFor()
    await page
      .getByRole("status")
      .filter({ hasText: /suggestions/ })
      .waitFor()
    await field.press("Escape")
    await page.getByRole("listbox").waitFor({ state: "hidden" })
    expect(await field.inputValue()).toBe("coconut sugar")
    await field.press("ArrowDown")
    const list = page.getByRole("listbox", { name: t("common:search.suggestions") })
    await list.waitFor()
    const box = await list.boundingBox()
    expect((box?.x ?? -1) >= 0 && box!.x + box!.width <= page.viewportSize()!.width).toBe(true)
    await field.press("Escape")
    await field.press("Enter")
    await page.waitForURL(/\/catalogue\?q=coconut\+sugar$/)
    await field.fill("")
    const recent = page.getByRole("listbox", { name: t("common:search.recent") })
    await recent.getByRole("option", { name: "coconut sugar" }).waitFor()
    await field.press("ArrowUp")
    await recent
      .getByRole("option", { name: t("common:search.clearRecent"), selected: true })
      .waitFor()
    await field.press("Enter")
    await recent.waitFor({ state: "hidden" })
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await leave()
  },
)

/** Leaves only goods from Banten with an organic certificate, and shows what was chosen. */
async function filter({ page, t }: Person, apply: () => Promise<void>) {
  const filters = page.getByRole("form", { name: t("common:facet.title") })
  await filters.locator("summary", { hasText: t("common:facet.province") }).click()
  await filters.getByRole("checkbox", { name: t("trade:province.ID-BT") }).check()
  await apply()
  await page.waitForURL(/province=ID-BT/)
  await filters.getByRole("checkbox", { name: t("trade:certificate.organic_eu") }).check()
  await apply()
  await page.waitForURL(/certificate=organic_eu/)
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "filters narrow the catalogue and can be taken away one by one (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open("/catalogue")
    const apply = page
      .getByRole("form", { name: t("common:facet.title") })
      .getByRole("button", { name: t("common:action.apply") })
    await filter(reader, () => (javaScriptEnabled ? Promise.resolve() : apply.click()))
    const results = page.getByRole("main").getByRole("link", { name: sugar })
    expect(await results.count()).toBeGreaterThan(0)
    const label = t("trade:province.ID-BT")
    await page.getByRole("link", { name: t("common:action.removeFilter", { label }) }).click()
    await page.waitForURL(/\?certificate=organic_eu$/)
    await page.getByRole("link", { name: t("common:action.clear") }).click()
    await page.waitForURL(/\/en\/catalogue$/)
    await leave()
  },
)

test("nothing found: the page proposes what would be", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("/catalogue?q=palm+sugar&province=ID-KU")
  await page.getByText(t("catalogue:zero.textQuery", { query: "palm sugar" })).waitFor()
  const label = t("trade:province.ID-KU")
  await page.getByRole("link", { name: t("catalogue:zero.without", { label }) }).click()
  await page.getByRole("main").getByRole("link", { name: sugar }).first().waitFor()
  await leave()
})
