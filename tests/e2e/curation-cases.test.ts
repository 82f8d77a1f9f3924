import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { createActors, goodAssessment, type Producer } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function rejected(): Promise<{ producer: Producer; id: string; title: string }> {
  const producer = await actors.producer()
  const id = await actors.submitted(producer)
  const review = await actors.reviewOf(id)
  const zero = Object.fromEntries(Object.keys(goodAssessment.scores).map((name) => [name, 0]))
  const notes = { quality: "The weave opens at the corners." }
  const others = Object.fromEntries(Object.keys(zero).map((name) => [name, "Not enough yet."]))
  for (const which of ["curator", "curator2"] as const)
    await (
      await actors.curator(which)
    ).post(`/admin/curation/reviews/${review.id}/assessments`, {
      ...goodAssessment,
      scores: zero,
      notes: { ...others, ...notes },
    })
  const path = `/producer/listings/${id}`
  const { listing } = await producer.get<{ listing: ProducerListing }>(path)
  return { producer, id, title: listing.title }
}

test.for([true, false])(
  "a producer reads each task and asks other curators, on a phone (JavaScript: %s)",
  async (javaScriptEnabled) => {
    const { producer, id, title } = await rejected()
    const who = await person(browser, stack, {
      locale: "id",
      screen: "phone",
      javaScriptEnabled,
      // A form that comes back with what is wrong answers 400, which browsers note.
      expectedMessages: [/status of 400/],
    })
    const { page, t } = who
    await enterWorkspace(who, producer.email)
    await who.open(`/producer/listings/${id}`)
    await page.getByText("The weave opens at the corners.").first().waitFor()
    await page.getByText(t("trade:criterion.quality")).first().waitFor()
    await page.getByRole("link", { name: t("listingEditor:appeal.open") }).click()
    await page.getByRole("heading", { name: t("listingEditor:appeal.title", { title }) }).waitFor()
    await page.getByRole("button", { name: t("listingEditor:appeal.yes") }).click()
    await page.getByText(t("problems:note_required")).first().waitFor()
    if (javaScriptEnabled) expect(await findViolations(page)).toEqual([])
    await control(page, t, t("listingEditor:appeal.reason")).fill("Sampel dari bengkel lain.")
    await page.getByRole("button", { name: t("listingEditor:appeal.yes") }).click()
    await page.getByText(t("producer:notice.listingSubmitted")).first().waitFor()
    await who.leave()
  },
)

test("the desk: a queue, and a case for others than those who judged before", async () => {
  const { producer, id, title } = await rejected()
  await producer.post(`/producer/listings/${id}/appeal`, { reason: "Judged by old pictures." })
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.goto(`${stack.backendUrl}/app/curation?queue=appeal`)
  await curating.openReview(page, title)
  await page.getByText("Judged by old pictures.").first().waitFor()
  await page.getByText("You judged this case before; an appeal is for other curators.").waitFor()
  expect(await page.getByRole("button", { name: "Submit assessment" }).count()).toBe(0)
  await page.getByRole("link", { name: "Revision 1" }).waitFor()
  expect(await page.getByRole("button", { name: "Send back as incomplete" }).count()).toBe(0)
  await visit.end()
})

test("another curator sends a case back with a reason", async () => {
  const { producer, id, title } = await rejected()
  await producer.post(`/producer/listings/${id}/appeal`, { reason: "Judged by old pictures." })
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator3@example.com")
  await page.goto(`${stack.backendUrl}/app/curation?queue=appeal`)
  await curating.openReview(page, title)
  await page.getByRole("button", { name: "Send back as incomplete" }).click()
  await page.getByText("Please choose at least one reason.").waitFor()
  await page.getByRole("checkbox", { name: "Prices unclear or impossible" }).click()
  await page.getByRole("button", { name: "Send back as incomplete" }).click()
  await page.getByRole("button", { name: "Yes, do it" }).click()
  await page.getByText("The producer has been told.").first().waitFor()
  await page.getByText("Sent back as incomplete:").waitFor()
  await visit.end()
})
