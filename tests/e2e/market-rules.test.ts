import { expect, inject, test } from "vitest"
import type { MarketRuleEdition } from "@serumpun/backend/src/contracts/market-rules.ts"
import { createActors, today } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("an operator writes a rule, sees what it changes, puts it in force and ends it", async () => {
  const key = `gb_test_${crypto.randomUUID().slice(0, 6)}`
  const sentence = `Papers ${key}`
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/curation/market-rules`)
  await page.getByRole("button", { name: "New rule" }).click()
  await page.getByRole("textbox", { name: "What the market asks for, English" }).fill(sentence)
  await page.getByRole("button", { name: "Show what this changes" }).click()
  await page.getByText("Nothing has been saved yet").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])

  await page.getByLabel("Short name in data").fill(key)
  await page
    .getByRole("textbox", { name: "What the market asks for, Indonesian" })
    .fill(`Surat ${key}`)
  await page.getByRole("checkbox", { name: "United Kingdom" }).click()
  await page.getByLabel("or goods whose HS code begins with").fill("9999")
  await page.getByLabel("Law or agency").fill("A law")
  await page.getByRole("button", { name: "Show what this changes" }).click()
  await page.getByText("No public listing becomes ready").waitFor()
  if (process.env.LOOK)
    await page.screenshot({ path: `${process.env.LOOK}/rules.png`, fullPage: true })
  await page.getByRole("button", { name: "Put in force" }).click()
  await page.getByRole("button", { name: "Yes, do it" }).click()
  await page.getByText("The edition is saved.").first().waitFor()

  const row = page.locator("details", { hasText: sentence })
  await row.locator("summary").first().click()
  await row.getByText("Edition 1").waitFor()
  await row.getByRole("button", { name: "Write the next edition" }).click()
  await row.getByRole("button", { name: "End this rule" }).click()
  await page.getByRole("button", { name: "Yes, do it" }).click()
  await page.getByText("The end of the rule is saved.").first().waitFor()
  await visit.end()

  const operator = await actors.curator("admin")
  const { rules } = await operator.get<{ rules: MarketRuleEdition[] }>(
    "/admin/curation/market-rules",
  )
  expect(
    rules
      .filter((one) => one.key === key)
      .map(({ number, state, from_day }) => [number, state, from_day]),
  ).toEqual([
    [2, "ended", today],
    [1, "past", today],
  ])
})
