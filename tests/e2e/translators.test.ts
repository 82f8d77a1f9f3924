import { inEveryLocale } from "@serumpun/domain/locales"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { TranslationWork } from "@serumpun/backend/src/contracts/translation.ts"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { createTranslator } from "../support/translators.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function look(page: Page, name: string) {
  if (process.env["LOOK"])
    await page.screenshot({ path: `${process.env["LOOK"]}/${name}.png`, fullPage: true })
}

async function enter(page: Page, email: string) {
  await curating.signInAtDesk(page, stack.backendUrl, email)
}

test("an operator appoints a translator, who finds a listing's texts and sees what another saved meanwhile", async () => {
  const producer = await actors.producer()
  const mark = crypto.randomUUID().slice(0, 8)
  const title = inEveryLocale((locale) => (locale === "id" ? `Topi ${mark}` : `Hat ${mark}`))
  const { id, handle } = await actors.published(producer, { title, hs_code: "650400" })
  // A region of its own, so that the list is short whatever other tests have made.
  await withClient(stack.databaseUrl, (client) =>
    client.query("update producer set province = 'ID-PT' where id = $1", [producer.id]),
  )
  const newcomer = await createTranslator(actors)
  const other = await createTranslator(actors, "de")

  const visit = await curating.curatorVisit(browser)
  await curating.enterAdmin(visit.page, stack.backendUrl, "admin@example.com")
  const section = visit.page.getByRole("region", { name: "Translators" })
  await section.getByRole("combobox", { name: "User" }).click()
  await visit.page.getByRole("option", { name: newcomer.email }).click()
  await section.getByRole("checkbox", { name: "German" }).click()
  expect(await findViolations(visit.page, { within: "main section" })).toEqual([])
  await section.getByRole("button", { name: "Save translator" }).click()
  await visit.page.getByText("Sari Uji is saved as translator.").first().waitFor()
  await look(visit.page, "translators")
  await visit.end()

  const desk = await curating.curatorVisit(browser, [/400.*\/admin\/listing-translations/])
  const { page } = desk
  await enter(page, newcomer.email)
  await page.getByRole("heading", { level: 1, name: "Texts to translate" }).waitFor()
  expect(await page.getByRole("link", { name: "Curation", exact: true }).count()).toBe(0)
  expect(await page.getByRole("link", { name: "Orders", exact: true }).count()).toBe(0)
  await page.getByRole("combobox", { name: "Region" }).click()
  await page.getByRole("option", { name: "Papua Tengah" }).click()
  const elsewhere = page.getByRole("row").filter({ hasNotText: "Papua Tengah" })
  await expect.poll(() => elsewhere.count(), { timeout: 60_000 }).toBe(1)
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "translation-list")
  await page.getByRole("link", { name: `Topi ${mark}` }).click()
  const field = page.getByRole("textbox", { name: "Name, German" })
  await field.fill(`Hut ${mark}`)
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "translation-work")

  const path = `/admin/listing-translations/${id}`
  const { work } = await other.get<{ work: TranslationWork }>(`${path}?language=de`)
  const seen = work.units.find((unit) => unit.field === "title")?.seen ?? ""
  const theirs = { field: "title", text: `Mütze ${mark}`, seen }
  await other.post(path, { language: "de", kind: "reviewed", units: [theirs] })
  const save = page.getByRole("button", { name: "Save as checked" }).first()
  await save.click()
  const alert = page.getByRole("alert").filter({ hasText: `Mütze ${mark}` })
  await alert.waitFor()
  expect(await field.inputValue(), "nothing typed is lost").toBe(`Hut ${mark}`)
  expect(await save.isDisabled(), "until one of the two is chosen").toBe(true)
  await look(page, "translation-conflict")
  await alert.getByRole("button", { name: "Keep what I have typed" }).click()
  await save.click()
  await page.getByText("Name: saved.").first().waitFor()
  await desk.end()
  const shown = await actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=de`)
  expect(shown.title).toBe(`Hut ${mark}`)
})
