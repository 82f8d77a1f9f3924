import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const goods = "/listings/organic-palm-sugar-block-sobang"

const browser = sharedBrowser()

const heightOf = "document.documentElement.scrollHeight"
const folded = ["specification.title", "packing.title", "certificate.title"] as const

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "on a phone the long parts open one by one (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, {
      locale: "en",
      screen: "phone",
      javaScriptEnabled,
    })
    const { page, t, open, leave } = reader
    await open(goods)
    expect(Number(await page.evaluate(heightOf))).toBeLessThan(6000)
    const hsCode = page.getByText("1702.90").first()
    expect(await hsCode.isVisible()).toBe(false)
    await page.getByRole("heading", { name: t("listing:specification.title") }).click()
    await hsCode.waitFor()
    await leave()
  },
)

test("an address that names a part opens it on a phone", async () => {
  const reader = await person(browser, stack, { locale: "en", screen: "phone" })
  await reader.open(`${goods}#certificates`)
  await reader.page.locator("#certificates details[open]").waitFor()
  await reader.leave()
})

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "on a wide screen every part is open, and the sheet is whole (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const reader = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t, open, leave } = reader
    await open(goods)
    for (const title of folded) {
      const part = page.locator("section", {
        has: page.getByRole("heading", { name: t(`listing:${title}`), exact: true }),
      })
      expect((await part.last().boundingBox())?.height).toBeGreaterThan(300)
    }
    const cut = await page
      .locator(".trade-sheet")
      .evaluate((sheet: { scrollHeight: number; clientHeight: number }) => {
        return sheet.scrollHeight - sheet.clientHeight
      })
    expect(cut).toBeLessThanOrEqual(1)
    await leave()
  },
)

test("who makes it: their words, their people and what else they make", async () => {
  const reader = await person(browser, stack, { locale: "en" })
  const { page, t, open, leave } = reader
  await open(goods)
  const maker = page.locator("#producer")
  expect((await maker.locator(".prose").innerText()).length).toBeGreaterThan(100)
  await maker.getByText(/\d+% women/).waitFor()
  const name = await maker.getByRole("heading", { level: 3 }).first().innerText()
  const producer = `\u2068${name}\u2069`
  const others = page.getByRole("heading", { name: t("listing:others", { producer }) })
  await others.waitFor()
  await leave()
})

test("printed, it is a specification sheet on one A4 page", async () => {
  const reader = await person(browser, stack, { locale: "en" })
  await reader.open(goods)
  const pdf = (await reader.page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1")
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  await reader.leave()
})
