import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)

const browser = sharedBrowser()

const saveButton = ({ page, t }: Person) =>
  page.getByRole("button", { name: t("listingEditor:save") }).last()
const place = ({ page, t }: Person) => control(page, t, t("listingEditor:field.place"))
const leadTime = ({ page, t }: Person) => control(page, t, t("listingEditor:field.leadTime"))

test("a second phone is told what the first one changed, field by field, and chooses", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", expectedMessages: [/40[09]/] },
  } as const)
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}`)
  await producing.openPart(dewi, "origin")
  await place(dewi).fill("Tanjung Palas")
  // On the other phone, meanwhile.
  await own.post(`/producer/listings/${id}`, { place: "Long Peso", lead_time_days: 45 })
  await saveButton(dewi).click()

  await page.getByText(t("listingActs:conflict.title")).waitFor()
  await page.getByText("Long Peso").waitFor()
  expect(await place(dewi).inputValue(), "nothing typed is lost").toBe("Tanjung Palas")
  expect(await leadTime(dewi).inputValue(), "changed on one side only").toBe("45")
  expect(await findViolations(page)).toEqual([])
  await saveButton(dewi).click()
  const choice = page.getByRole("group", { name: t("listingEditor:field.place") })
  await choice.getByText(t("problems:required")).waitFor()
  await choice.getByLabel(new RegExp(t("listingActs:conflict.here"))).check()
  await saveButton(dewi).click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()

  const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.content).toMatchObject({ place: "Tanjung Palas", lead_time_days: 45 })
  await dewi.leave()
})

test("what a phone kept without a connection does not hide what was saved meanwhile", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", expectedMessages: [/40[09]/] },
  } as const)
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}`)
  await producing.openPart(dewi, "origin")
  await place(dewi).fill("Tanjung Palas")
  await page.context().setOffline(true)
  await saveButton(dewi).click()
  await page.getByText(t("common:form.keptOffline")).waitFor()
  await own.post(`/producer/listings/${id}`, { place: "Long Peso", lead_time_days: 45 })
  await page.context().setOffline(false)
  // It goes by itself, and what the other phone has changed too is left for the person to decide.
  await page.locator(".kept[data-state=saved]").getByText(t("listingEditor:field.place")).waitFor()

  await dewi.open(`/producer/listings/${id}`)
  await page.getByText(t("common:form.keptRestored")).waitFor()
  expect(await place(dewi).inputValue()).toBe("Tanjung Palas")
  expect(await leadTime(dewi).inputValue(), "shown as it stands now").toBe("45")
  await saveButton(dewi).click()
  await page.getByText(t("listingActs:conflict.title")).waitFor()
  await page.getByLabel(new RegExp(t("listingActs:conflict.there"))).check()
  await saveButton(dewi).click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
  expect(await place(dewi).inputValue()).toBe("Long Peso")
  expect(await page.getByText(t("common:form.keptRestored")).isVisible()).toBe(false)
  await dewi.leave()
})

test("without JavaScript a producer takes a listing back, reads it as buyers will, and archives it", async () => {
  const own = await actors.producer()
  const id = await actors.submitted(own)
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", javaScriptEnabled: false },
  } as const)
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}`)
  await page.getByRole("link", { name: t("listingActs:preview.link") }).click()
  await page.getByText(t("listingActs:preview.mark")).waitFor()
  const ask = page.getByRole("button", { name: t("common:action.addToBasket") })
  expect(await ask.isDisabled()).toBe(true)
  expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex")
  await page.getByRole("link", { name: t("listingActs:preview.back") }).click()

  for (const act of ["take_back", "archive"] as const) {
    await page.getByRole("link", { name: t(`listingActs:act.${act}.button`) }).click()
    await page.getByRole("button", { name: t(`listingActs:act.${act}.yes`) }).click()
    const notice = act === "archive" ? "listingArchived" : "listingTakenBack"
    await page
      .getByRole("status")
      .getByText(t(`producer:notice.${notice}`))
      .waitFor()
  }
  await page.getByRole("link", { name: t("listingActs:archive.show", { count: 1 }) }).click()
  await page.getByRole("heading", { level: 1, name: t("listingActs:archive.title") }).waitFor()
  // Two taps on 2G: the page of an act that is over says so.
  await dewi.open(`/producer/listings/${id}/take-back`)
  await page.getByText(t("listingActs:gone.title")).waitFor()
  await dewi.leave()
})
