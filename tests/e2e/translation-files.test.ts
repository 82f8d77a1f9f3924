import { readFile } from "node:fs/promises"
import { expect, inject, test } from "vitest"
import type { Page } from "playwright-core"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { createTranslator } from "../support/translators.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

async function look(page: Page, name: string) {
  const folder = process.env["LOOK"]
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test("a translator takes a listing's texts out, brings them back, reads what changes, and writes it", async () => {
  const { id, handle } = await actors.published(await actors.producer())
  const { email } = await createTranslator(actors, "en", "de")
  const visit = await curating.curatorVisit(browser)
  const { page } = visit
  await curating.signInAtDesk(page, stack.backendUrl, email)
  await page.getByRole("heading", { level: 1, name: "Texts to translate" }).waitFor()
  await page.goto(`${stack.backendUrl}/app/translations/${id}?language=en`)
  const take = page.getByRole("button", { name: "Export as XLIFF" })
  await take.waitFor()
  const [download] = await Promise.all([page.waitForEvent("download"), take.click()])
  expect(download.suggestedFilename()).toBe("serumpun-en.xlf")
  const file = await readFile(await download.path(), "utf8")
  const title = file.slice(file.indexOf('<unit id="title"'), file.indexOf("</unit>"))
  const summary = /<unit id="summary"[^]*?<\/unit>/.exec(file)?.[0] ?? ""
  const translated = (unit: string, text: string) =>
    unit
      .replace(/<segment[^>]*>/, '<segment state="final">')
      .replace(/<target([^>]*)>[^<]*</, `<target$1>${text}<`)
  const back = file
    .replace(title, translated(title, "Bag woven by a translator"))
    .replace(summary, translated(summary, "x".repeat(400)))

  await page.goto(`${stack.backendUrl}/app/translations?language=en`)
  await page.getByLabel("XLIFF or JSON, at most 12 MB").setInputFiles({
    ...{ name: "serumpun-en.xlf", mimeType: "application/xliff+xml", buffer: Buffer.from(back) },
  })
  await page.getByRole("button", { name: "See what it changes" }).click()
  const write = page.getByRole("button", { name: "Write 1 text" })
  await write.waitFor()
  const row = (text: string) => page.getByRole("row", { name: text })
  await row("Bag woven by a translator").getByText("Will be written as: checked").waitFor()
  await row("xxx").getByText("at most 150").waitFor()
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "translation-import")
  await write.click()
  await page.getByText("The file has been brought in.").waitFor()
  await row("Bag woven by a translator").getByText("Written as: checked").waitFor()
  const shown = await actors.client.get<{ title: string }>(`/store/listings/${handle}?locale=en`)
  expect(shown.title).toBe("Bag woven by a translator")
  await page.getByRole("button", { name: "See what it changes" }).click()
  await page.getByText("There is nothing in this file to write.").waitFor()
  await visit.end()
})

test("an operator takes texts of any language out, and is told when there are none", async () => {
  await actors.published(await actors.producer())
  const visit = await curating.curatorVisit(browser, [/404.*translation-files/])
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "admin@example.com")
  await page.goto(`${stack.backendUrl}/app/overview/exports`)
  const section = page.getByRole("region", { name: "Texts to translate" })
  const choose = async (label: string, option: string) => {
    await section.getByRole("combobox", { name: label }).click()
    await page.getByRole("option", { name: option, exact: true }).click()
  }
  const take = section.getByRole("button", { name: "Export as JSON" })
  // Other tests leave texts in every state but this one.
  await choose("Language", "German")
  await choose("With texts that are", "from a machine")
  await take.click()
  await section.getByText("There are no such texts.").waitFor()
  await choose("With texts that are", "All")
  const [download] = await Promise.all([page.waitForEvent("download"), take.click()])
  expect(download.suggestedFilename()).toBe("serumpun-de.json")
  const content: unknown = JSON.parse(await readFile(await download.path(), "utf8"))
  expect(content).toMatchObject({ source_language: "id", target_language: "de" })
  expect(await findViolations(page, { within: "main" })).toEqual([])
  await look(page, "texts-for-agency")
  await visit.end()
})
