import { addDays } from "@serumpun/domain/days"
import { inEveryLocale, locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors, today } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const look = process.env.LOOK

test("a curator makes a collection, buyers read it on phones in five languages, and it is ended", async () => {
  const mark = crypto.randomUUID().slice(0, 8)
  const titles = [`Comb ${mark}`, `Bowl ${mark}`]
  for (const title of titles)
    await actors.published(await actors.producer(), { title: inEveryLocale(() => title) })
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.getByRole("link", { name: "Collections", exact: true }).last().click()
  await page.getByRole("heading", { level: 1, name: "Collections" }).waitFor()
  const make = page.getByRole("region", { name: "New collection" })
  await make.getByRole("button", { name: "Save collection" }).click()
  await make.getByText("are too few: at least 2").waitFor()
  await make.getByRole("textbox", { name: "Name, English" }).fill(`For the hair ${mark}`)
  await make.getByRole("textbox", { name: "Introduction, English" }).fill("Combs and bowls.")
  await make.getByRole("textbox", { name: "Words of the listing" }).fill(mark)
  await make.getByRole("button", { name: "Find", exact: true }).click()
  for (const title of titles) await make.getByRole("button", { name: `Add: ${title}` }).click()
  await make.getByRole("button", { name: `Further ahead: ${titles[1]}` }).click()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  if (look) await page.screenshot({ path: `${look}/collections-desk.png`, fullPage: true })
  await make.getByRole("button", { name: "Save collection" }).click()
  const all = page.getByRole("region", { name: "All collections" })
  const address = await all.getByRole("link", { name: `For the hair ${mark}` }).getAttribute("href")
  const path = new URL(address ?? "").pathname.replace(/^\/en/, "")

  for (const locale of locales) {
    const javaScriptEnabled = locale !== "id"
    const reader = await person(browser, stack, { locale, screen: "phone", javaScriptEnabled })
    expect(await reader.open(path)).toBe(200)
    const cards = reader.page.locator(".listing-card")
    expect(await cards.count()).toBe(2)
    expect(await cards.first().innerText()).toContain(titles[1])
    expect(await findLayoutFaults(reader.page), locale).toEqual([])
    if (javaScriptEnabled) expect(await findViolations(reader.page), locale).toEqual([])
    if (look)
      await reader.page.screenshot({ path: `${look}/collection-${locale}.png`, fullPage: true })
    await reader.leave()
  }

  await all.getByRole("button", { name: `End now: For the hair ${mark}` }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "End now" }).click()
  await page.getByText("It has ended.").first().waitFor()
  const late = await person(browser, stack, {
    ...{ locale: "en", screen: "phone", expectedMessages: [/410/] },
  } as const)
  expect(await late.open(path)).toBe(410)
  await late.page.getByRole("link", { name: "Browse the catalogue" }).waitFor()
  expect(await findViolations(late.page)).toEqual([])
  await late.leave()

  await all.getByRole("button", { name: `Open again: For the hair ${mark}` }).click()
  await page.getByText("The end is taken back.").first().waitFor()
  await all.getByRole("button", { name: `End now: For the hair ${mark}` }).waitFor()
  const again = await person(browser, stack, { locale: "en", screen: "phone" })
  expect(await again.open(path)).toBe(200)
  await again.leave()

  // Over by its days: a later last day opens it under the same address.
  await withClient(stack.databaseUrl, (client) =>
    client.query(
      "update shop_collection set from_day = $1, until_day = $2 where title->>'en' = $3",
      [addDays(today, -9), addDays(today, -1), `For the hair ${mark}`],
    ),
  )
  await page.reload()
  await all.getByRole("button", { name: `Change: For the hair ${mark}` }).click()
  await all.getByLabel("Until and including").fill(addDays(today, 5))
  await all.getByRole("button", { name: "Save collection" }).click()
  await all.getByRole("button", { name: `End now: For the hair ${mark}` }).waitFor()
  const longer = await person(browser, stack, { locale: "en", screen: "phone" })
  expect(await longer.open(path)).toBe(200)
  await longer.leave()
  await visit.end()
})
