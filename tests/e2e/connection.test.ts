import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)

const browser = sharedBrowser()

test("without a connection nothing typed is lost, and it is sent when there is one again", async () => {
  const own = await actors.producer()
  const listingId = await actors.draft(own)
  const dewi = await person(browser, stack, { locale: "id", screen: "phone" })
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${listingId}`)
  const place = control(page, t, t("listingEditor:field.place"))
  await producing.openPart(dewi, "origin")
  await place.fill("Long Peso, Bulungan")
  await page.context().setOffline(true)
  const save = page.getByRole("button", { name: t("listingEditor:save") }).last()
  await save.click()
  await page.getByText(t("common:form.keptOffline")).waitFor()

  const text = await place.inputValue()
  expect(text, "nothing typed is lost").toBe("Long Peso, Bulungan")

  await page.context().setOffline(false)
  await page.locator(".kept[data-state=saved]").waitFor()
  await dewi.open(`/producer/listings/${listingId}`)
  expect(await place.inputValue()).toBe("Long Peso, Bulungan")
  await producing.openPart(dewi, "origin")
  await save.click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
  await dewi.leave()
})
