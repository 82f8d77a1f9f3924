import { expect, inject, test } from "vitest"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person, type Person } from "./steps/person.ts"

const stack = inject("stack")
const browser = sharedBrowser()
const sugar = "organic-palm-sugar-block-sobang"

const bothWays = [{ javaScriptEnabled: true }, { javaScriptEnabled: false }]

test.each(bothWays)(
  "the table is chosen, sorted and remembered (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open("/catalogue?category=food")
    await page.getByRole("button", { name: t("catalogue:view.table") }).click()
    await page.waitForURL(/category=food&view=table$/)
    const table = page.getByRole("table", { name: t("catalogue:table.caption") })
    const price = { column: t("common:facet.price_from") }
    await table.getByRole("link", { name: t("catalogue:table.sortBy", price) }).click()
    await page.waitForURL(/sort=price_asc/)
    const head = table.getByRole("columnheader", { name: price.column })
    expect(await head.getAttribute("aria-sort")).toBe("ascending")
    // What is sold by the litre says nothing beside what is sold by the kilogram.
    await page.getByText(t("catalogue:units")).waitFor()
    await page.getByRole("link", { name: t("trade:sold_by.kg") }).click()
    await page.waitForURL(/unit=kg/)
    const minimums = await table.locator("tbody tr td:nth-child(4)").allTextContents()
    expect(minimums.length).toBeGreaterThan(1)
    expect(minimums.filter((text) => !text.includes("kg"))).toEqual([])
    const prices = await table.locator("tbody tr td:nth-child(3)").allTextContents()
    const amounts = prices.map((text) => Number(/\d+(?:\.\d+)?/.exec(text)?.[0]))
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b))
    await open("/catalogue")
    await table.waitFor()
    await page.getByRole("button", { name: t("catalogue:view.cards") }).click()
    await page.waitForURL(/\/en\/catalogue$/)
    expect(await table.count()).toBe(0)
    await leave()
  },
)

test("the keyboard reaches the first result within ten stops", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("/catalogue")
  const first = await page.locator("#results h2 a").first().getAttribute("href")
  const focused = () => page.evaluate("document.activeElement?.getAttribute('href') ?? ''")
  let stops = 0
  for (const skip of [t("common:nav.skip"), t("catalogue:skipFilters")]) {
    await page.keyboard.press("Tab")
    stops += 1
    expect(await page.locator(":focus").textContent()).toBe(skip)
    await page.keyboard.press("Enter")
  }
  while ((await focused()) !== first && stops < 30) {
    await page.keyboard.press("Tab")
    stops += 1
  }
  expect(stops).toBeLessThanOrEqual(10)
  await leave()
})

test("twenty-four cards on a phone stand two by two in less than 7,000 px", async () => {
  const { page, open, leave } = await person(browser, stack, { locale: "en", screen: "phone" })
  await open("/catalogue")
  const cards = page.locator(".listing-card")
  expect(await cards.count()).toBe(24)
  const [first, second, last] = [cards.nth(0), cards.nth(1), cards.nth(23)]
  const box = async (card: typeof first) => (await card.boundingBox())!
  expect((await box(second)).y).toBe((await box(first)).y)
  const end = await box(last)
  expect(end.y + end.height).toBeLessThanOrEqual(7000)
  await leave()
})

test("a filter keeps focus, opened groups and place", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("/catalogue")
  const filters = page.getByRole("form", { name: t("common:facet.title") })
  await filters.locator("summary", { hasText: t("common:facet.lead_time_days") }).click()
  await filters.locator("summary", { hasText: t("common:facet.province") }).click()
  const box = filters.getByRole("checkbox", { name: t("trade:province.ID-BT") })
  await box.scrollIntoViewIfNeeded()
  const before = Number(await page.evaluate("scrollY"))
  await box.focus()
  await page.keyboard.press("Space")
  await page.waitForURL(/province=ID-BT/)
  await page.waitForFunction(`document.activeElement?.value === "ID-BT"`)
  const group = filters.locator("details", { hasText: t("common:facet.lead_time_days") })
  expect(await group.getAttribute("open")).not.toBeNull()
  expect(Math.abs(Number(await page.evaluate("scrollY")) - before)).toBeLessThan(50)
  await leave()
})

async function titles({ page, t }: Person) {
  const table = page.getByRole("table", { name: t("compare:caption") })
  await table.waitFor()
  return table.locator("thead th > a").allTextContents()
}

test.each(bothWays)(
  "goods are ticked, compared, taken out and asked for (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open("/catalogue?category=food")
    const boxes = page.getByRole("checkbox", { name: new RegExp(`^${t("compare:tick")}`) })
    for (const at of [0, 1, 2]) await boxes.nth(at).check()
    await page.getByRole("button", { name: t("compare:submit") }).click()
    await page.waitForURL(/\/en\/compare\?l=[a-z0-9-]+,[a-z0-9-]+,[a-z0-9-]+$/)
    const [one = "", ...others] = await titles(reader)
    expect(others.length).toBe(2)
    await page
      .getByRole("rowheader", { name: t("compare:priceAtMinimum") })
      .getByText(t("compare:differs"))
      .waitFor()
    await page.getByRole("link", { name: t("compare:removeOne", { title: one }) }).click()
    await page.waitForURL(/\/en\/compare\?l=[a-z0-9-]+,[a-z0-9-]+$/)
    expect(await titles(reader)).toEqual(others)
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    await page.getByRole("button", { name: t("compare:askAll") }).click()
    await page.waitForURL(/\/en\/rfq$/)
    for (const title of others) await page.getByRole("link", { name: title }).first().waitFor()
    await leave()
  },
)

test("a fifth is refused, and what is chosen stays from page to page", async () => {
  const { page, t, open, leave } = await person(browser, stack, { locale: "en" })
  await open("/catalogue")
  const boxes = page.getByRole("checkbox", { name: new RegExp(`^${t("compare:tick")}`) })
  for (const at of [0, 1, 2, 3]) await boxes.nth(at).check()
  await page
    .getByRole("status")
    .getByText(t("compare:chosen", { count: 4 }))
    .waitFor()
  await boxes.nth(4).click()
  await page.getByRole("status").getByText(t("compare:full")).waitFor()
  expect(await boxes.nth(4).isChecked()).toBe(false)
  await open("/catalogue?page=2")
  await page
    .getByRole("status")
    .getByText(t("compare:chosen", { count: 4 }))
    .waitFor()
  await page.getByRole("button", { name: t("compare:submit") }).click()
  await page.waitForURL(/\/compare\?l=(?:[a-z0-9-]+,){3}[a-z0-9-]+$/)
  await leave()
})

test("goods that are gone are named, and so is how many were too many", async () => {
  const expectedMessages = [/status of 400/]
  const { page, t, open, leave } = await person(browser, stack, { locale: "en", expectedMessages })
  expect(await open(`/compare?l=${sugar},gone-for-ever`)).toBe(200)
  const names = t("compare:goneName", { name: "gone for ever" })
  await page.getByText(t("compare:gone", { names, count: 1 })).waitFor()
  expect(await open(`/compare?l=${sugar},a,b,c,d`)).toBe(400)
  await page.getByText(t("compare:tooMany", { count: 1 })).waitFor()
  expect(await open("/compare")).toBe(200)
  await page.getByText(t("compare:empty")).waitFor()
  await leave()
})
