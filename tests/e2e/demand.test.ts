import { expect, inject, test } from "vitest"
import { createActors, waitUntil } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { freshWish, wishOf } from "../support/demand.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"
import { person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("what three readers sought in vain becomes a task of the desk, and producers are told", async () => {
  const text = freshWish()
  const address = `${stack.storefrontUrl}/en/catalogue?q=${text}`
  for (const version of [140, 141, 142, 142]) {
    const headers = { "user-agent": `Mozilla/5.0 (X11; Linux x86_64) Firefox/${version}.0` }
    const answer = await fetch(address, { headers })
    expect(await answer.text()).toContain(text)
    expect(answer.headers.get("x-sought")).toBeNull()
  }
  const curator = await actors.curator("curator")
  await waitUntil(async () => Boolean(await wishOf(curator, text)), {
    ...{ timeout_ms: 60_000, every_ms: 500 },
  })
  expect(await wishOf(curator, text)).toMatchObject({ people: 3, searches: 3, not_found: 3 })

  const producer = await actors.producer()
  await actors.draft(producer)
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.getByRole("link", { name: "Demand", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Demand" }).waitFor()
  await page.getByRole("button", { name: `Make it a task: ${text}` }).click()
  await page.getByRole("textbox", { name: "What is to be done" }).fill("Ask in Bulungan.")
  await page.getByRole("button", { name: "Save task" }).click()
  await page.getByText("The task is saved.").first().waitFor()
  const tasks = page.getByRole("region", { name: "Tasks" })
  await tasks.getByText("Ask in Bulungan.").first().waitFor()
  await tasks.getByText(`Show to producers: ${text}`).click()
  await tasks.getByRole("combobox", { name: "Producers of" }).last().click()
  await page.getByRole("option", { name: "Rattan goods" }).click()
  await tasks.getByRole("button", { name: "Show to these producers" }).last().click()
  await tasks.getByText("Shown to producers of: Rattan goods").first().waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])

  const maker = await person(browser, stack, { locale: "id", screen: "phone" })
  await maker.open("/producer")
  await signIn(maker, producer.email)
  await maker.open("/producer")
  const sought = maker.page.getByRole("heading", { name: maker.t("producer:home.sought") })
  await sought.waitFor()
  await maker.page.getByText(text).waitFor()
  expect(await findViolations(maker.page)).toEqual([])
  await maker.leave()

  await tasks.getByRole("button", { name: `Done: ${text}` }).click()
  await page.getByText("The task is done.").first().waitFor()
  await visit.end()
})
