import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const goods = "/listings/organic-palm-sugar-block-sobang"

const browser = sharedBrowser()

test.each(["en", "ar"] as const)(
  "a picture opens large, by mouse and by keys, in %s",
  async (locale) => {
    const reader = await person(browser, stack, { locale })
    const { page, t, open } = reader
    await open(goods)
    const dialog = page.getByRole("dialog", { name: t("listing:gallery") })
    const pictures = page.getByRole("region", { name: t("listing:gallery") }).getByRole("link")

    await pictures.first().click()
    await dialog.getByText("1 / 2").waitFor()
    await page.keyboard.press(locale === "ar" ? "ArrowLeft" : "ArrowRight")
    await dialog.getByText("2 / 2").waitFor()
    await dialog.getByRole("button", { name: t("listing:zoom.next") }).click()
    await dialog.getByText("1 / 2").waitFor()
    await dialog.getByRole("button", { name: t("listing:zoom.previous") }).click()
    await dialog.getByText("2 / 2").waitFor()
    await page.keyboard.press("Escape")
    await dialog.waitFor({ state: "hidden" })
    expect(await page.evaluate("document.activeElement.id")).toBe("picture-2")

    await page.keyboard.press("Enter")
    await dialog.getByText("2 / 2").waitFor()
    await dialog.getByRole("button", { name: t("common:action.close") }).click()
    await dialog.waitFor({ state: "hidden" })
    await reader.leave()
  },
)

test("without scripts a picture is a link to its largest size", async () => {
  const reader = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  await reader.open(goods)
  const link = reader.page.getByRole("region", { name: "Pictures" }).getByRole("link").first()
  const response = await fetch(
    new URL((await link.getAttribute("href")) ?? "", stack.storefrontUrl),
  )
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/jpeg"])
  await reader.leave()
})

test("on a phone a bar keeps the price in sight and leads to the trade sheet", async () => {
  const reader = await person(browser, stack, { locale: "en", screen: "phone" })
  const { page, t, open } = reader
  await open(goods)
  const ask = page.getByRole("link", { name: t("common:action.askForQuote") })
  expect((await ask.boundingBox())?.y).toBeGreaterThan(600)
  await ask.click()
  await page.getByLabel(t("listing:sheet.quantity")).first().waitFor()
  // The sheet is in sight now, so the bar has nothing to add.
  await ask.waitFor({ state: "hidden" })
  await reader.leave()
})
