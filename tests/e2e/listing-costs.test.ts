import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("without JavaScript a price in rupiah is stored in dollars, and what remains of it is shown", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", javaScriptEnabled: false, expectedMessages: [/400/] },
  } as const)
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}?part=price`)
  const tier = page.locator("[name='tiers.0.usd']")
  const usd = Number((await tier.inputValue()).replace(",", "."))
  // Near the price that stands there, or it would be asked about.
  await tier.fill(`Rp ${Math.round(usd * 17_000)}`)
  await page
    .getByRole("button", { name: t("listingEditor:save") })
    .last()
    .click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
  const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  const stored = listing.content.tiers[0]?.usd ?? 0
  expect(stored).toBeGreaterThan(usd * 0.8)
  expect(stored).toBeLessThan(usd * 1.3)

  await dewi.open(`/producer/listings/${id}/costs`)
  await control(page, t, t("costs:field.inland_idr")).fill("Rp 1.500.000")
  await control(page, t, t("costs:field.bank_percent")).fill("seratus")
  await page.getByRole("button", { name: t("costs:show") }).click()
  await page.getByText(t("problems:not_a_number")).first().waitFor()
  await control(page, t, t("costs:field.bank_percent")).fill("1,5")
  await page.getByRole("button", { name: t("costs:show") }).click()
  await page.getByRole("heading", { name: t("costs:remains.title"), level: 2 }).waitFor()
  await page
    .getByText(/1\.500\.000/)
    .first()
    .waitFor()
  await page.getByRole("columnheader", { name: "JPY" }).waitFor()
  await dewi.leave()
})

test("the page of what remains is readable for everybody", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, { locale: "id", screen: "phone" })
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}/costs`)
  expect(await findViolations(dewi.page)).toEqual([])
  await dewi.leave()
})
