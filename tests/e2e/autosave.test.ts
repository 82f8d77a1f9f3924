import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors, PASSWORD, type Producer } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import * as producing from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function atDraft(expectedMessages: RegExp[] = []) {
  const own = await actors.producer()
  const id = await actors.draft(own)
  const dewi = await person(browser, stack, { locale: "id", screen: "phone", expectedMessages })
  await producing.enterWorkspace(dewi, own.email)
  await dewi.open(`/producer/listings/${id}`)
  await producing.openPart(dewi, "origin")
  return { own, id, dewi }
}

const place = ({ page, t }: Person) => control(page, t, t("listingEditor:field.place"))
const leadTime = ({ page, t }: Person) => control(page, t, t("listingEditor:field.leadTime"))
const savedNotice = ({ page }: Person) => page.locator(".kept[data-state=saved]")

const SOON = { timeout: 60_000, interval: 300 }

/** Unfolds the part that asks for quantities. */
const openAmount = (page: Person["page"], t: Person["t"]) =>
  page.getByRole("heading", { name: t("listingEditor:part.amount") }).click()

async function contentOf(own: Producer, id: string) {
  const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  return listing.content
}

test("what is typed is saved by itself, and the page says when; typing on is no conflict with oneself", async () => {
  const { own, id, dewi } = await atDraft()
  await place(dewi).fill("Long Peso")
  await savedNotice(dewi)
    .getByText(/Tersimpan \d\d\.\d\d$/)
    .waitFor()
  expect((await contentOf(own, id)).place).toBe("Long Peso")
  // On another phone, meanwhile.
  await own.post(`/producer/listings/${id}`, { lead_time_days: 45 })
  await place(dewi).pressSequentially(" Hilir")
  await dewi.page.locator(".kept[data-state=kept]").waitFor()
  await savedNotice(dewi).waitFor()
  const content = await contentOf(own, id)
  expect([content.place, content.lead_time_days]).toEqual(["Long Peso Hilir", 45])
  expect(await findViolations(dewi.page)).toEqual([])
  await dewi.leave()
})

test("a page that is closed right after a key has lost nothing when it is opened again", async () => {
  const { own, id, dewi } = await atDraft([/Failed to load/])
  const { page, t } = dewi
  await page.waitForLoadState("networkidle")
  // The last words that go when a page is closed may arrive or not.
  await page.route("**/autosave", (route) => route.abort())
  await place(dewi).fill("Tanjung Palas")
  const { context, url } = { context: page.context(), url: page.url() }
  await page.close()
  const again = await context.newPage()
  await again.goto(url)
  await expect
    .poll(() => control(again, t, t("listingEditor:field.place")).inputValue(), SOON)
    .toBe("Tanjung Palas")
  await expect.poll(async () => (await contentOf(own, id)).place, SOON).toBe("Tanjung Palas")
  await dewi.leave()
})

test("what was typed in one language waits for it, and is not sent from a page in another", async () => {
  const { id, dewi } = await atDraft([/Failed to load/])
  const { page } = dewi
  await page.waitForLoadState("networkidle")
  await page.route("**/autosave", (route) => route.abort())
  await place(dewi).fill("Tanjung Palas")
  const url = page.url()
  const sent: string[] = []
  page.on("request", (request) => sent.push(new URL(request.url()).pathname))
  await page.goto(url.replace("/id/", "/en/"))
  await page.waitForLoadState("networkidle")
  // Longer than a page waits before it sends. What leaves with the page itself goes in its own language.
  await page.waitForTimeout(6000)
  expect(sent).toContain(`/en/producer/listings/${id}`)
  expect(sent.filter((path) => /^\/en\/.*autosave$/.test(path))).toEqual([])
  await page.goto(url)
  await expect.poll(() => place(dewi).inputValue(), SOON).toBe("Tanjung Palas")
  await dewi.leave()
})

test("without a line it waits, says so, and goes by itself when there is one again", async () => {
  const { own, id, dewi } = await atDraft([/ERR_INTERNET_DISCONNECTED/])
  const { page, t } = dewi
  await page.context().setOffline(true)
  await place(dewi).fill("Long Peso")
  await page.getByText(t("autosave:waiting")).waitFor()
  await page.context().setOffline(false)
  await savedNotice(dewi).waitFor()
  expect((await contentOf(own, id)).place).toBe("Long Peso")
  await dewi.leave()
})

test("an answer that was lost on its way is asked for again, and is no conflict", async () => {
  const { own, id, dewi } = await atDraft([/Failed to load/])
  let lost = 0
  await dewi.page.route("**/autosave", async (route) => {
    if (lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await place(dewi).pressSequentially(" Hilir")
    await route.abort()
  })
  await place(dewi).fill("Long Peso")
  await savedNotice(dewi).getByText(/\d$/).waitFor({ timeout: 60_000 })
  await expect.poll(async () => (await contentOf(own, id)).place, SOON).toBe("Long Peso Hilir")
  expect(lost).toBe(1)
  await dewi.leave()
})

test("two tabs keep and save what is typed in each", async () => {
  const { own, id, dewi } = await atDraft([/ERR_INTERNET_DISCONNECTED/])
  const { page, t } = dewi
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.waitForLoadState("networkidle")
  await openAmount(other, t)
  await page.context().setOffline(true)
  await place(dewi).fill("Long Peso")
  await control(other, t, t("listingEditor:field.leadTime")).fill("33")
  const { context, url } = { context: page.context(), url: page.url() }
  await page.close()
  await other.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(url)
  await again.locator(".kept[data-state=saved]").waitFor()
  // What each tab kept is sent by itself.
  const saved = async () => {
    const { place, lead_time_days } = await contentOf(own, id)
    return [place, lead_time_days]
  }
  await expect.poll(saved, SOON).toEqual(["Long Peso", 33])
  await dewi.leave()
})

test("a field that cannot be saved, or that two phones have changed, holds up no other", async () => {
  const { own, id, dewi } = await atDraft([/40[09]/])
  const { page, t } = dewi
  await own.post(`/producer/listings/${id}`, { place: "Long Peso" })
  await place(dewi).fill("Tanjung Palas")
  await openAmount(page, t)
  await leadTime(dewi).fill("dua puluh")
  await control(page, t, t("listingEditor:field.capacity")).fill("777")
  const notice = savedNotice(dewi)
  await notice.getByText(t("listingEditor:field.place")).waitFor()
  await notice.getByText(t("listingEditor:field.leadTime")).waitFor()
  expect(await contentOf(own, id)).toMatchObject({ place: "Long Peso", capacity_per_month: 777 })
  await leadTime(dewi).fill("28")
  await expect.poll(async () => (await contentOf(own, id)).lead_time_days, SOON).toBe(28)
  await page
    .getByRole("button", { name: t("listingEditor:save") })
    .last()
    .click()
  await page.getByText(t("listingActs:conflict.title")).waitFor()
  expect(await place(dewi).inputValue()).toBe("Tanjung Palas")
  await dewi.leave()
})

test("when the session has ended it says so, and saves after signing in", async () => {
  const { own, id, dewi } = await atDraft([/status of 401/])
  const { page, t } = dewi
  await page.context().clearCookies()
  await place(dewi).fill("Long Peso")
  await page.getByText(t("autosave:signedOut")).waitFor()
  await page
    .locator(".kept")
    .getByRole("link", { name: t("autosave:signIn") })
    .click()
  await control(page, t, t("auth:field.email")).fill(own.email)
  await control(page, t, t("auth:field.password")).fill(PASSWORD)
  await page.getByRole("button", { name: t("auth:signIn.button") }).click()
  await savedNotice(dewi).waitFor()
  expect((await contentOf(own, id)).place).toBe("Long Peso")
  await dewi.leave()
})

test("another producer's listing, one in review and an approved one are not saved by themselves", async () => {
  const { own, dewi } = await atDraft([/status of 40[34]/])
  const { page, t } = dewi
  const save = (listingId: string) =>
    page.request.post(`${stack.storefrontUrl}/id/producer/listings/${listingId}/autosave`, {
      form: { place: "Long Peso", based_on: "" },
      headers: { Accept: "application/json", Origin: stack.storefrontUrl },
    })
  const stranger = await actors.producer()
  expect((await save(await actors.draft(stranger))).status()).toBe(404)
  const waiting = await save(await actors.submitted(own))
  expect(await waiting.json()).toEqual({ closed: true })
  const { id } = await actors.published(own)
  await dewi.open(`/producer/listings/${id}`)
  await producing.openPart(dewi, "origin")
  await place(dewi).fill("Long Peso")
  await page.getByText(t("common:form.kept")).waitFor()
  await page.waitForTimeout(3000)
  const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
  expect(listing.status).toBe("approved")
  await dewi.leave()
})
