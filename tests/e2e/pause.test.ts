import { formatDate } from "@serumpun/domain/format"
import { addDays } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { createActors, today } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("without JavaScript a producer pauses a listing until a day, buyers are told, and it goes on again", async () => {
  const own = await actors.producer()
  const { id, handle } = await actors.published(own)
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", javaScriptEnabled: false, expectedMessages: [/400/] },
  } as const)
  const { page, t } = dewi
  const until = addDays(today, 90)
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}`)
  await page.getByRole("link", { name: t("listingActs:act.pause.button") }).click()
  const day = control(page, t, t("pause:form.until"))
  // What half a date arrives as.
  await page.getByRole("button", { name: t("pause:form.yes") }).click()
  await page.getByText(t("problems:required")).first().waitFor()
  await day.fill(addDays(today, -1))
  await page.getByRole("button", { name: t("pause:form.yes") }).click()
  await page.getByText(t("problems:date_in_past")).first().waitFor()
  await day.fill(until)
  await page.getByRole("button", { name: t("pause:form.yes") }).click()
  await page.getByText(t("producer:notice.listingPaused")).waitFor()
  await page
    .getByText(t("pause:status.until", { date: formatDate("id", until) }))
    .first()
    .waitFor()

  const anna = await person(browser, stack, {
    ...{ locale: "de", screen: "phone", javaScriptEnabled: false },
  } as const)
  await anna.open(`/listings/${handle}`)
  const mark = anna.t("pause:mark.until", { date: formatDate("de", until) })
  await anna.page.getByText(mark).first().waitFor()
  const add = anna.page.getByRole("button", { name: anna.t("common:action.addToBasket") })
  expect(await add.isDisabled()).toBe(true)
  await anna.leave()

  await page.getByRole("link", { name: t("pause:change.button") }).click()
  expect(await day.inputValue()).toBe(until)
  await day.fill("")
  await page.getByLabel(t("pause:form.open")).check()
  await page.getByRole("button", { name: t("pause:change.yes") }).click()
  await page.getByText(t("pause:status.open")).first().waitFor()

  await page.getByRole("link", { name: t("listingActs:act.resume.button") }).click()
  await page.getByRole("button", { name: t("listingActs:act.resume.yes") }).click()
  await page.getByText(t("producer:notice.listingResumed")).waitFor()
  await dewi.leave()
})

test("what was put into the basket before the pause says so in its line", async () => {
  const own = await actors.producer()
  const { id, handle } = await actors.published(own)
  const anna = await person(browser, stack, { locale: "en", screen: "phone" })
  await anna.open(`/listings/${handle}`)
  await anna.page.getByRole("button", { name: anna.t("common:action.addToBasket") }).click()
  await anna.page.waitForURL(/\/en\/rfq/)
  await own.post(`/producer/listings/${id}/pause`, { until: null })
  await anna.open("/rfq")
  await anna.page.getByText(anna.t("problems:listing_paused_open")).waitFor()
  expect(await findViolations(anna.page)).toEqual([])
  await anna.leave()
})
