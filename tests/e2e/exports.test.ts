import { readFile } from "node:fs/promises"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test("an operator narrows the businesses, takes them out, and sees that it is written down", async () => {
  const producer = await actors.producer()
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/overview/exports`)
  const csv = page.getByRole("link", { name: "Businesses as CSV" })
  await csv.waitFor()
  await page.getByRole("combobox", { name: "Status" }).first().click()
  await page.getByRole("option", { name: "Verified" }).click()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  const [download] = await Promise.all([page.waitForEvent("download"), csv.click()])
  expect(download.suggestedFilename()).toBe("producers.csv")
  const content = await readFile(await download.path(), "utf8")
  expect(content).toContain(producer.nib)
  await page.reload()
  await page
    .getByText(/Businesses \(CSV\), rows: .*Verified/)
    .first()
    .waitFor()
  if (process.env["LOOK"])
    await page.screenshot({ path: `${process.env["LOOK"]}/exports.png`, fullPage: true })
  await page.goto(`${stack.backendUrl}/app/overview/producer-imports`)
  const template = page.getByRole("link", { name: "Template as XLSX" })
  await template.waitFor()
  const [sheet] = await Promise.all([page.waitForEvent("download"), template.click()])
  expect(sheet.suggestedFilename()).toBe("producers.xlsx")
  expect((await readFile(await sheet.path())).subarray(0, 2).toString()).toBe("PK")
  await visit.end()
})
