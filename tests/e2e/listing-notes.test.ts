import { mkdirSync } from "node:fs"
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

test.each([true, false])(
  "a listing that was sent back is answered note by note on a phone, and sent again (scripts: %s)",
  async (javaScriptEnabled) => {
    const own = await actors.producer()
    const id = await actors.submitted(own)
    const { id: review } = await actors.reviewOf(id)
    const curator = await actors.curator("curator")
    const note = "Sebutkan bahan lapisannya."
    await curator.post(`/admin/curation/reviews/${review}/request-changes`, {
      ...{ reasons: ["packing_unclear", "other"], note },
    })
    const { listing } = await own.get<{ listing: ProducerListing }>(`/producer/listings/${id}`)
    const dewi = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages: [/status of 400/] },
    })
    const { page, t } = dewi
    const save = () => page.getByRole("button", { name: t("listingNotes:form.save") }).click()
    const reason = control(page, t, t("listingNotes:form.answer"))
    const saved = () =>
      page.getByRole("status").getByText(t("producer:notice.noteAnswered")).waitFor()
    await producing.enterWorkspace(dewi, own.email)
    await dewi.open(`/producer/listings/${id}`)
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])

    // Sent at once, it is refused, and each open note is named and leads to its answer.
    await page.getByRole("button", { name: t("listingEditor:submit") }).click()
    const problems = page.getByRole("alert")
    await problems.getByRole("link", { name: new RegExp(note.slice(0, 20)) }).waitFor()
    await problems.getByRole("link", { name: t("listingEditor:reason.packing_unclear") }).click()
    expect(page.url()).toContain(`#field-notes-${listing.notes[0]?.id}`)
    await page.locator(`#field-notes-${listing.notes[0]?.id}`).click()

    await page.getByRole("heading", { level: 1, name: t("listingNotes:form.title") }).waitFor()
    await page.getByLabel(t("listingNotes:form.done")).check()
    await save()
    await saved()
    await page.locator(`#field-notes-${listing.notes[1]?.id}`).click()
    await page.getByLabel(t("listingNotes:form.cannot")).check()
    await save()
    await page.getByRole("alert").waitFor()
    expect(await page.getByLabel(t("listingNotes:form.cannot")).isChecked()).toBe(true)
    await reason.fill("Resep turun-temurun.")
    // On the other phone, meanwhile.
    const { id: second, stamp } = listing.notes[1]!
    await own.post(`/producer/listings/${id}/notes/${second}`, {
      ...{ answer: "Katun dari Majalaya.", is_done: true, based_on: stamp },
    })
    await save()
    await page.getByText("Katun dari Majalaya.").waitFor()
    expect(await reason.inputValue(), "nothing typed is lost").toBe("Resep turun-temurun.")
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    if (process.env.SHOTS) {
      mkdirSync(process.env.SHOTS, { recursive: true })
      await page.screenshot({ path: `${process.env.SHOTS}/note-${javaScriptEnabled}.png` })
    }
    await save()
    await saved()
    await page.getByText("Resep turun-temurun.").waitFor()
    if (process.env.SHOTS)
      await page.screenshot({
        ...{ path: `${process.env.SHOTS}/notes-${javaScriptEnabled}.png`, fullPage: true },
      })

    await page.getByRole("button", { name: t("listingEditor:submit") }).click()
    await page.getByText(t("listingEditor:locked")).waitFor()
    const answered = page.locator("section", { hasText: t("listingNotes:answered") })
    await answered.getByText("Resep turun-temurun.").waitFor()
    expect(await page.getByText(note).count(), "once, with its answer").toBe(1)
    expect(await answered.getByRole("link").count(), "nothing of it can be changed now").toBe(0)
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    if (process.env.SHOTS)
      await page.screenshot({
        ...{ path: `${process.env.SHOTS}/answered-${javaScriptEnabled}.png`, fullPage: true },
      })
    await dewi.leave()
  },
)
