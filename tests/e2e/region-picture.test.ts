import { inEveryLocale, locales } from "@serumpun/domain/locales"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const browser = sharedBrowser()
const look = process.env.LOOK

const regions = ["banten", "kepulauan-bangka-belitung", "kalimantan-timur"]

/** Words of drawings that leave their drawing, lie on each other or are too small to be read. */
const findUnreadable = (page: Page) =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll(".region-picture-drawing")].flatMap((drawing) => {
    const frame = drawing.getBoundingClientRect()
    const words = [...drawing.querySelectorAll("text")].map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
      size: parseFloat(getComputedStyle(text).fontSize) * frame.width / drawing.viewBox.baseVal.width,
    }))
    return words.flatMap(({ text, box, size }, at) => [
      ...(box.left < frame.left - 2 || box.right > frame.right + 2 ? [text + " leaves its drawing"] : []),
      ...(size < 11 ? [text + " is small: " + size] : []),
      ...words.slice(at + 1).flatMap((other) =>
        box.left < other.box.right && other.box.left < box.right &&
        box.top + 2 < other.box.bottom && other.box.top + 2 < box.bottom
          ? [text + " lies on " + other.text]
          : []),
    ])
  })`)

test.each(locales)(
  "the region's picture is read on a phone and at a desk in %s",
  async (locale) => {
    for (const screen of ["phone", "desk"] as const) {
      const javaScriptEnabled = locale !== "id"
      const reader = await person(browser, stack, { locale, screen, javaScriptEnabled })
      const { page, t, open } = reader
      for (const region of regions) {
        expect(await open(`/regions/${region}`)).toBe(200)
        const picture = page.locator("#picture")
        await picture.getByRole("heading", { level: 2, name: t("regionPicture:title") }).waitFor()
        expect(await findUnreadable(page), `${region} ${screen}`).toEqual([])
        if (look)
          await picture.screenshot({ path: `${look}/picture-${region}-${locale}-${screen}.png` })
        if (javaScriptEnabled)
          expect(await findViolations(page, { within: "#picture" }), region).toEqual([])
        if (screen === "phone") {
          const size = page.viewportSize()
          expect(await findLayoutFaults(page), region).toEqual([])
          if (size) await page.setViewportSize(size)
        }
      }
      await reader.leave()
    }
  },
)

const figure = inEveryLocale((locale) => new Intl.NumberFormat(locale).format(1_206))

test.each(["en", "id"] as const)(
  "a drawing says its figures, and so does its table, in %s",
  async (locale) => {
    const reader = await person(browser, stack, { locale, screen: "phone" })
    const { page, t, open } = reader
    await open("/regions/banten")
    const funnel = page.getByRole("figure", { name: t("regionPicture:funnel.title") })
    const registered = t("regionPicture:funnel.stage.registered")
    const training = t("regionPicture:funnel.stage.in_training")
    const name = await funnel.getByRole("img").getAttribute("aria-label")
    expect(name).toContain(`${registered}: ${figure[locale]}`)
    expect(name).toContain(`${training}: 500`)
    await funnel.getByText(t("regionPicture:table")).click()
    const whole = funnel.getByRole("row", { name: t("regionPicture:funnel.whole") })
    expect((await whole.getByRole("cell").allInnerTexts()).slice(0, 2)).toEqual([
      figure[locale],
      "500",
    ])

    await open("/regions/kalimantan-timur")
    const product = page.getByRole("figure", { name: t("regionPicture:official.kind.grdp") })
    const processing = t("regionPicture:official.industry.C")
    const missing = t("regionPicture:official.missing")
    const line = product.getByRole("img", { name: processing })
    expect(await line.getAttribute("aria-label")).toContain(`2018: ${missing}`)
    await product.getByText(t("regionPicture:table")).click()
    const row = product.getByRole("row", { name: processing })
    const point = locale === "id" ? "," : "."
    expect(await row.getByRole("cell").allInnerTexts()).toEqual([
      `83${point}93`,
      missing,
      missing,
      `79${point}28`,
      `79${point}41`,
    ])
    await page.getByRole("link", { name: t("regionPicture:json") }).click()
    await page.waitForURL(/figures\.json$/)
    await reader.leave()
  },
)

test("in Arabic bars begin at the right and years go from right to left", async () => {
  const reader = await person(browser, stack, { locale: "ar", screen: "phone" })
  const { page, t, open } = reader
  await open("/regions/kalimantan-timur")
  const product = page.getByRole("figure", { name: t("regionPicture:official.kind.grdp") })
  const at = async (year: string) => {
    const box = await product.locator("svg").first().getByText(year, { exact: true }).boundingBox()
    return box?.x ?? 0
  }
  expect(await at("2017")).toBeGreaterThan(await at("2021"))
  await reader.leave()
})

test("on paper the tables stand open", async () => {
  const reader = await person(browser, stack, { locale: "en" })
  const { page, open } = reader
  await open("/regions/kepulauan-bangka-belitung")
  await page.emulateMedia({ media: "print" })
  const table = page.locator("#picture table").first()
  expect(await table.isVisible()).toBe(true)
  expect((await table.boundingBox())?.height).toBeGreaterThan(40)
  if (look) await page.locator("#picture").screenshot({ path: `${look}/picture-print.png` })
  await reader.leave()
})
