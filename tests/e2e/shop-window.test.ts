import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const CATEGORY = "craft/wood"

test("a curator puts a listing first, a buyer sees it marked without JavaScript, and it is taken away and put back", async () => {
  const producer = await actors.producer()
  const title = `Bench ${crypto.randomUUID().slice(0, 8)}`
  await actors.published(producer, { title: inEveryLocale(() => title), category: CATEGORY })
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.getByRole("link", { name: "Shop window", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Shop window" }).waitFor()
  await page.getByRole("button", { name: "Put first" }).click()
  await page.getByText("Please write down the reason.").waitFor()
  await page.getByRole("textbox", { name: "Words of the listing" }).fill(title)
  await page.getByRole("button", { name: "Find", exact: true }).click()
  await page.getByRole("radio", { name: title }).check()
  await page.getByRole("textbox", { name: "Reason" }).fill("Benches for spring")
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/window-form.png`, fullPage: true })
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await page.getByRole("button", { name: "Put first" }).click()
  const shown = page.getByRole("region", { name: "Standing first" })
  await shown.getByRole("link", { name: title }).waitFor()
  await shown.getByText("Benches for spring").first().waitFor()

  const anna = await person(browser, stack, {
    ...{ locale: "ar", screen: "phone", javaScriptEnabled: false },
  } as const)
  const mark = anna.t("common:listing.chosen")
  const first = () => anna.page.locator(".listing-card").first()
  const isFirst = async () => {
    await anna.open(`/catalogue?category=${CATEGORY}`)
    const text = await first().innerText()
    return text.includes(title) && text.includes(mark)
  }
  const SOON = { timeout: 60_000, interval: 300 }
  await expect.poll(isFirst, SOON).toBe(true)
  const width = await anna.page.evaluate<number>("document.documentElement.scrollWidth")
  expect(width).toBeLessThanOrEqual(360)
  if (process.env.LOOK)
    await anna.page.screenshot({ path: `${process.env.LOOK}/window-buyer.png`, fullPage: false })

  await shown.getByRole("button", { name: `Take away: ${title}` }).click()
  await shown.getByText("Nothing stands first").or(shown.getByRole("list")).first().waitFor()
  await page.getByRole("button", { name: "Undo" }).click()
  await page.getByText("It is back as it was.").first().waitFor()
  await expect.poll(isFirst, SOON).toBe(true)
  await shown.getByRole("button", { name: `Take away: ${title}` }).click()
  await page.getByText("It is taken away.").last().waitFor()
  await expect.poll(isFirst, SOON).toBe(false)
  await anna.leave()
  await visit.end()
})
