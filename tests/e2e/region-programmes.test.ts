import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { createActors, freshNib } from "../support/actors.ts"
import { createAgent } from "../support/agents.ts"
import { findViolations } from "../support/axe.ts"
import { enterBusinesses } from "../support/register.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function look(page: Page, name: string) {
  if (process.env["LOOK"])
    await page.screenshot({ path: `${process.env["LOOK"]}/${name}.png`, fullPage: true })
}

const enter = (page: Page, email: string) => curating.enterRegion(page, stack.backendUrl, email)

test("an agent enrols businesses, notes a step for those ticked and takes one back; an operator reads what happened", async () => {
  const tag = freshNib().slice(-6)
  const agent = await createAgent(actors, `Dinas Kerinci ${tag}`, [
    { province: "ID-JA", regency: "Kerinci" },
    { province: "ID-JA", regency: "Bungo" },
  ])
  await enterBusinesses(agent, [
    ...["A", "B", "C"].map((name) => ({ name: `Kulit manis ${tag} ${name}`, regency: "Kerinci" })),
    { name: `Kulit manis ${tag} Z`, regency: "Bungo" },
  ])
  const operator = await actors.curator("admin")
  const name = `Kurasi Kerinci ${tag}`
  const { programme } = await operator.post<{ programme: { id: string } }>(
    "/admin/region/programmes",
    {
      ...{ name, template: "bi_curation", institution_id: agent.institution_id },
      ...{ partner_ids: [], areas: [{ province: "ID-JA", regency: "Kerinci" }] },
      ...{
        starts_on: "2026-02-02",
        ends_on: null,
        targets: [{ unit: "enrolled", amount: 3 }],
        idempotency_key: `e2e-${tag}`,
      },
    },
  )
  const address = `${stack.backendUrl}/app/region/programmes?programme=${programme.id}`

  const visit = await curating.curatorVisit(browser, [/400.*\/admin\/region\/programmes/])
  const { page } = visit
  await enter(page, agent.email)
  await page.goto(address)
  await page.getByRole("button", { name: "Enrol businesses" }).click()
  const enrolling = page.getByRole("region", { name: `Enrol businesses in ${name}` })
  await enrolling.getByLabel("Name or NIB").fill(tag)
  await enrolling.getByRole("button", { name: "Search" }).click()
  await enrolling.getByText("Matching: 4. Can be enrolled: 3.").waitFor()
  await enrolling.getByText("Outside the programme's places").waitFor()
  await enrolling.getByRole("checkbox", { name: `Tick Kulit manis ${tag} A` }).click()
  await enrolling.getByLabel("Day of enrolment").fill("2198-01-01")
  await enrolling.getByRole("button", { name: "Enrol 1 ticked" }).click()
  await enrolling.getByText("This day has not come yet.").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "programme-enrol-refused")
  await enrolling.getByLabel("Day of enrolment").fill("2026-03-02")
  await enrolling.getByRole("button", { name: "Enrol 1 ticked" }).click()
  await enrolling.getByText("Enrolled: 1.").waitFor()
  await enrolling.getByRole("button", { name: "Enrol all 2 that match" }).click()
  await page.getByRole("button", { name: "Yes, enrol them" }).click()
  await enrolling.getByText("Enrolled: 2.").waitFor()
  await enrolling
    .getByText(`Outside the programme's places (1): Kulit manis ${tag} Z (Bungo)`)
    .waitFor()
  await look(page, "programme-enrolled")
  await page.getByRole("button", { name: "Close the search" }).click()

  const people = page.getByRole("region", { name, exact: true })
  await people.getByText("3 businesses").waitFor()
  await people.getByRole("checkbox", { name: "Tick all on this page" }).click()
  const choose = async (what: string) => {
    await people.getByRole("combobox", { name: "What happened" }).click()
    await page.getByRole("option", { name: what }).click()
  }
  await choose("Step done: Assessment")
  await people.getByLabel("Day", { exact: true }).fill("2026-03-01")
  await people.getByLabel("What shows it").fill("Daftar nilai")
  await people.getByRole("button", { name: "Note for 3 businesses" }).click()
  await people.getByText("Choose that day or a later one.").waitFor()
  expect(await people.getByLabel("What shows it").inputValue()).toBe("Daftar nilai")
  await people.getByLabel("Day", { exact: true }).fill("2026-04-01")
  await people.getByRole("button", { name: "Note for 3 businesses" }).click()
  await people.getByText("Noted: 3.").waitFor()
  await people.getByRole("checkbox", { name: `Tick Kulit manis ${tag} C` }).click()
  await choose("Status: Dropped out")
  await people.getByRole("button", { name: "Note for 1 business" }).click()
  await people.getByText("Please write this down.").waitFor()
  await people.getByLabel("Reason").fill("Pindah")
  await people.getByRole("button", { name: "Note for 1 business" }).click()
  await people.getByText("Noted: 1.").waitFor()

  const title = `Take back “Assessment” of Kulit manis ${tag} B`
  await people.getByRole("button", { name: title }).click()
  const form = people.getByRole("form", { name: title })
  await form.getByLabel("Why it is taken back").fill("Salah orang")
  await form.getByRole("button", { name: "Take the step back" }).click()
  await form.waitFor({ state: "detached" })
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "programme-people")
  await visit.end()

  const desk = await curating.curatorVisit(browser)
  await curating.enterAdmin(desk.page, stack.backendUrl, "admin@example.com")
  await desk.page.goto(address)
  const row = desk.page.getByRole("row", { name: new RegExp(`^Tick Kulit manis ${tag} B`) })
  await row.getByText("History").click()
  await row.getByText("Salah orang").waitFor()
  await look(desk.page, "programme-operator")
  await desk.end()
})

test("an agent makes a programme within their territory, changes it and ends it", async () => {
  const tag = freshNib().slice(-6)
  const agent = await createAgent(actors, `Dinas Bungo ${tag}`, [
    { province: "ID-JA", regency: "Bungo" },
  ])
  const visit = await curating.curatorVisit(browser, [/400.*\/admin\/region\/programmes/])
  const { page } = visit
  await enter(page, agent.email)
  await page.goto(`${stack.backendUrl}/app/region/programmes`)
  await page.getByRole("button", { name: "Make a programme" }).click()
  const form = page.getByRole("region", { name: "Make a programme" })
  await form.getByRole("checkbox", { name: "Assessment" }).click()
  await form.getByLabel("Businesses of export grade").fill("12")
  await form.getByLabel("Regency or city; empty for the whole province").fill("Tebo")
  await form.getByRole("button", { name: "Add place" }).click()
  await form.getByRole("button", { name: "Make the programme" }).click()
  await form.getByText("Please write this down.").waitFor()
  await form.getByLabel("Name of the programme").fill(`Kelas ekspor ${tag}`)
  await form.getByRole("button", { name: "Make the programme" }).click()
  await form.getByText("Tebo: not in your institution's territory").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "programme-make-refused")
  await form.getByRole("button", { name: "Take out Tebo, Jambi" }).click()
  await form.getByRole("button", { name: "Make the programme" }).click()
  await form.waitFor({ state: "detached" })

  const row = page.getByRole("row", { name: new RegExp(tag) })
  await row.getByText("Businesses of export grade: 12").waitFor()
  await page.getByRole("button", { name: `Edit Kelas ekspor ${tag}` }).click()
  const edit = page.getByRole("region", { name: `Edit Kelas ekspor ${tag}` })
  await edit.getByLabel("Last day, if it is known").fill("2020-01-01")
  await edit.getByRole("button", { name: "Save" }).click()
  await edit.getByText("The last day is before the first.").waitFor()
  await edit.getByLabel("Last day, if it is known").fill("")
  await edit.getByLabel("Name of the programme").fill(`Kelas ekspor dua ${tag}`)
  await edit.getByRole("button", { name: "Save" }).click()
  await page.getByRole("button", { name: `Edit Kelas ekspor dua ${tag}` }).click()
  await page.getByRole("button", { name: "End it today" }).click()
  await page.getByRole("button", { name: "Yes, end it" }).click()
  await page
    .getByRole("region", { name: `Edit Kelas ekspor dua ${tag}` })
    .waitFor({ state: "detached" })
  await row.getByText("–").waitFor()
  await look(page, "programme-made")
  await visit.end()
})
