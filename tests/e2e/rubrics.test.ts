import { inject, test, expect } from "vitest"
import { completeContent, createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("an operator writes an edition of a rubric; what is missing is marked, and nothing typed is lost", async () => {
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/curation/rubrics`)
  await page.getByRole("heading", { level: 1, name: "Rubrics" }).waitFor()
  const oils = page.getByRole("region", { name: "Essential oils" })
  await oils.getByText("Edition 1").click()
  await oils.getByText("GC-MS by lot within the standard").waitFor()
  await oils.getByRole("button", { name: "New edition: Essential oils" }).click()
  await oils.getByText("Draft", { exact: true }).waitFor()
  await oils.getByRole("button", { name: "Add a criterion" }).click()
  await oils.getByRole("textbox", { name: "Short name in data" }).last().fill("scent")
  await oils.getByRole("textbox", { name: "Name, English" }).last().fill("Scent")
  await oils.getByRole("button", { name: "Save draft" }).click()
  await oils.getByText("Something is missing or wrong; it is marked at its field.").waitFor()
  expect(await oils.getByRole("textbox", { name: "Name, English" }).last().inputValue()).toBe(
    "Scent",
  )
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await oils.getByRole("button", { name: "Remove “Scent”" }).click()
  await oils.getByRole("button", { name: "Save draft" }).click()
  await page.getByText("The draft is saved.").first().waitFor()
  await oils.getByRole("button", { name: "Discard draft" }).click()
  await page.getByRole("button", { name: "Yes, do it" }).click()
  await page.getByText("The draft is discarded.").first().waitFor()
  await visit.end()
})

test("curators judge only what a change touches, and the passport says what was judged when", async () => {
  const producer = await actors.producer()
  const { id, handle } = await actors.published(producer)
  const { title } = completeContent()
  await producer.post(`/producer/listings/${id}`, { title })
  await producer.post(`/producer/listings/${id}/submit`)
  const review = await actors.reviewOf(id)

  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.goto(`${stack.backendUrl}/app/curation/${review.id}`)
  await page.getByText("A change of a public listing: only what it touches").waitFor()
  await page.getByText("Not judged again").waitFor()
  expect(await page.getByRole("radiogroup").count(), "legality and design").toBe(2)
  expect(await findViolations(page, { within: "main" })).toEqual([])
  const answer = (question: string, name: string) =>
    page.getByRole("radiogroup", { name: question }).getByRole("radio", { name }).click()
  await answer("Legality", "Pass")
  await answer("Design and uniqueness", "4")
  await page.getByRole("button", { name: "Submit assessment" }).click()
  await page.getByRole("button", { name: "Yes, submit" }).click()
  await page.getByText("Your assessment is submitted.").first().waitFor()
  await visit.end()
  await (
    await actors.curator("curator2")
  ).post(`/admin/curation/reviews/${review.id}/assessments`, {
    ...{ scores: { design: 4 }, notes: {}, gates: { legality: true } },
    conflict_of_interest: false,
  })

  const reader = await person(browser, stack, { locale: "ja", screen: "phone" })
  await reader.open(`/listings/${handle}#passport`)
  await reader.page.getByText(reader.t("rubric:passport.partial")).first().waitFor()
  expect(await findViolations(reader.page)).toEqual([])
  await reader.leave()
})
