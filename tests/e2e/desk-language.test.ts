import { inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as curating from "./steps/curator.ts"

const stack = inject("stack")
const browser = sharedBrowser()

test("a curator chooses Indonesian in the profile, and the desk speaks it from then on", async () => {
  // Medusa's pages of settings ask for parts that are closed here.
  const closed = [/404.*\/auth\/mfa\/factors/, /403.*\/admin\/search-indexes/]
  const visit = await curating.curatorVisit(browser, closed)
  const { page } = visit
  await curating.enterAdmin(page, stack.backendUrl, "curator4@example.com")
  await page.goto(`${stack.backendUrl}/app/settings/profile/edit`)
  const form = page.getByRole("dialog")
  await form.getByRole("combobox").click()
  await page.getByRole("option", { name: "Bahasa Indonesia" }).click()
  await form.getByRole("button", { name: "Save" }).click()
  await form.waitFor({ state: "hidden" })
  await page.goto(`${stack.backendUrl}/app/curation`)
  const heading = page.getByRole("heading", { level: 1, name: "Produk yang perlu dikurasi" })
  await heading.waitFor()
  await page.reload()
  await heading.waitFor()
  await page.getByRole("link", { name: "Kalimat baku", exact: true }).click()
  await page.getByRole("heading", { level: 1, name: "Kalimat baku" }).waitFor()
  await visit.end()
})
