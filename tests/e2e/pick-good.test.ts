import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("without JavaScript a good that is named in everyday words gets its category and HS code", async () => {
  const own = await actors.producer()
  const dewi = await person(browser, stack, {
    ...{ locale: "id", screen: "phone", javaScriptEnabled: false, expectedMessages: [/400/] },
  } as const)
  const { page, t } = dewi
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open("/producer/listings/new")
  const good = control(page, t, t("goods:label"))
  await control(page, t, t("listingEditor:field.title", { language: "Indonesia" })).fill("Merica")
  await good.fill("mobil")
  await page.getByRole("button", { name: t("listingEditor:create") }).click()
  await page.getByText(t("problems:good_unknown")).first().waitFor()
  await good.fill("lada putih")
  await control(page, t, t("listingEditor:field.unit")).selectOption("kg")
  await page.getByRole("button", { name: t("listingEditor:create") }).click()
  await page.getByRole("status").getByText(t("producer:notice.listingSaved")).waitFor()
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
  const read = async () =>
    (await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)).listing.content
  expect(await read()).toMatchObject({ category: "spice/pepper", hs_code: "090411" })

  await dewi.open(`/producer/listings/${id}?part=kind`)
  await good.fill("merica bubuk")
  await page.getByRole("button", { name: t("goods:button") }).click()
  await page.getByText(t("producer:notice.goodPicked")).waitFor()
  expect(await read()).toMatchObject({ hs_code: "090412", processing_stage: "finished" })
  await page.getByText(t("goods:reason", { code: "0904.12", goods: "Lada bubuk" })).waitFor()
  await dewi.leave()
})
