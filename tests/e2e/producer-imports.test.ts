import { randomUUID } from "node:crypto"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { expect, inject, test } from "vitest"
import { freshNib } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const browser = sharedBrowser()

test("an operator brings in businesses: faults at their cells, then drafts with invitations", async () => {
  const columns = producerColumns.filter(({ is_needed }) => is_needed)
  const row = (change: Record<string, string>) =>
    columns.map(({ key, example }) => change[key] ?? String(example))
  const name = `KUB Impor ${freshNib()}`
  const lines = [
    columns.map(({ key }) => key),
    row({ name, nib: freshNib(), contact_email: `import-${randomUUID()}@example.org` }),
    row({ nib: "123", contact_email: `import-${randomUUID()}@example.org` }),
  ]
  const content = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(",")).join("\n")
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/overview/producer-imports`)
  await page.getByLabel("CSV or XLSX file").setInputFiles({
    name: "businesses.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(content),
  })
  await page.getByRole("button", { name: "Check the file" }).click()
  await page.getByText("Rows with mistakes").first().waitFor()
  await page.getByText("C3", { exact: true }).waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  if (process.env["LOOK"])
    await page.screenshot({ path: `${process.env["LOOK"]}/import.png`, fullPage: true })
  await page.getByRole("button", { name: "Add the 1 correct ones and invite their owners" }).click()
  await page.getByRole("button", { name: "Yes, add them" }).click()
  await page.getByRole("button", { name: "Take the import back" }).waitFor()
  await page.getByRole("button", { name: "Take the import back" }).click()
  await page.getByRole("status").getByText("Taken back").waitFor()
  await visit.end()
})
