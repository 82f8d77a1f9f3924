import { expect, inject, test } from "vitest"
import type { StandardSentence } from "@serumpun/backend/src/contracts/sentences.ts"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const path = "/admin/curation/sentences"

test("an operator adds a sentence, another changes it meanwhile, and a curator puts it into a note", async () => {
  const operator = await actors.curator("admin")
  const producer = await actors.producer()
  const review = await actors.reviewOf(await actors.submitted(producer))
  const mark = crypto.randomUUID().slice(0, 8)
  const english = `Please show the sieve ${mark}.`
  const indonesian = `Mohon tunjukkan ayakan ${mark}.`

  const visit = await curating.curatorVisit(browser, [/400.*\/admin\/curation\/sentences/])
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/curation/sentences`)
  await page.getByRole("heading", { level: 1, name: "Standard sentences" }).waitFor()
  const quality = page.getByRole("region", { name: "Quality", exact: true })
  await quality.getByText("Add a sentence: Quality").click()
  await quality.getByRole("textbox", { name: "Sentence, English" }).fill(english)
  await quality.getByRole("button", { name: "Add a sentence" }).click()
  await quality.getByText("is not filled in").waitFor()
  const typed = quality.getByRole("textbox", { name: "Sentence, English" })
  expect(await typed.inputValue(), "nothing typed is lost").toBe(english)
  await quality.getByRole("textbox", { name: "Sentence, Indonesian" }).fill(indonesian)
  await quality.getByRole("button", { name: "Add a sentence" }).click()
  await page.getByText("The sentence is offered to curators now.").first().waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])

  await quality.getByRole("button", { name: `Change: ${english}` }).click()
  const { sentences } = await operator.get<{ sentences: StandardSentence[] }>(path)
  const added = sentences.find(({ editions }) => editions[0].texts.en === english)!
  const theirs = { en: `Please sieve again ${mark}.`, id: `Mohon ayak lagi ${mark}.` }
  await operator.post(`${path}/${added.id}`, { number: 1, texts: theirs, is_retired: false })
  const mine = `Please clean it ${mark}.`
  const field = quality.getByRole("textbox", { name: "Sentence, English" }).first()
  await field.fill(mine)
  await quality.getByRole("button", { name: "Save", exact: true }).click()
  await quality.getByRole("alert").getByText(theirs.en).waitFor()
  expect(await field.inputValue(), "nothing typed is lost").toBe(mine)
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await quality.getByRole("button", { name: "Keep what I have typed" }).click()
  await quality.getByRole("button", { name: "Save", exact: true }).click()
  await page.getByText("The change is saved.").first().waitFor()
  const row = quality.getByRole("listitem").filter({ hasText: mine })
  await row.getByText("Editions (3)").first().waitFor()
  await visit.end()

  const desk = await curating.curatorVisit(browser)
  await curating.enterAdmin(desk.page, stack.backendUrl, "curator@example.com")
  await desk.page.goto(`${stack.backendUrl}/app/curation/sentences`)
  await desk.page.getByText(mine).first().waitFor()
  expect(await desk.page.getByRole("button", { name: `Change: ${mine}` }).count()).toBe(0)
  await desk.page.goto(`${stack.backendUrl}/app/curation/${review.id}`)
  const open = desk.page.locator("summary", { hasText: "Standard sentences" })
  await desk.page.getByRole("textbox", { name: "Note: Quality" }).waitFor()
  await open.first().waitFor()
  for (const part of await open.all()) await part.click()
  await desk.page.getByRole("button", { name: mine }).click()
  const note = desk.page.getByRole("textbox", { name: "Note: Quality" })
  expect(await note.inputValue()).toBe(`${indonesian} (${mine})`)
  await desk.end()

  const current = (await operator.get<{ sentences: StandardSentence[] }>(path)).sentences.find(
    ({ id }) => id === added.id,
  )!.editions[0]
  await operator.post(`${path}/${added.id}`, {
    ...{ number: current.number, texts: current.texts, is_retired: true },
  })
})
