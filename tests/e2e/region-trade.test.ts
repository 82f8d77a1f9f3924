import { expect, inject, test } from "vitest"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const browser = sharedBrowser()

test("an operator goes from a figure of a province's trade to its entries, and asks what happens when tin falls", async () => {
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/region/trade?province=ID-BB`)
  await page.getByRole("heading", { level: 1, name: "Trade" }).waitFor()
  await page.getByRole("combobox", { name: "Grouped by" }).click()
  await page.getByRole("option", { name: "Destination" }).click()
  await page.getByRole("columnheader", { name: "Destination" }).waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await page.getByRole("link", { name: /^Japan, Paid here, IDR/ }).click()
  await page.getByRole("heading", { level: 1, name: "Entries of trade" }).waitFor()
  await page.getByRole("cell", { name: "Japan" }).first().waitFor()
  expect(await page.getByRole("cell", { name: "Germany" }).count()).toBe(0)
  expect(await findViolations(page, { within: "main" })).toEqual([])

  await page.goto(`${stack.backendUrl}/app/region/dependence?province=ID-BB`)
  await page.getByText(/Herfindahl–Hirschman index: [\d,]+ of 10,000/).waitFor()
  await page.getByRole("cell", { name: "8007 (tin)" }).waitFor()
  const percent = page.getByRole("spinbutton", { name: "By how many percent" })
  await percent.fill("100")
  await page.getByRole("button", { name: "Calculate" }).click()
  await page.getByText(/When tin falls by 100% .* Tin is then 0% of it/).waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await visit.end()
})
