import { expect, test } from "vitest"
import { launchBrowser } from "./browser.ts"
import { startVisit } from "./visit.ts"

test("a browser starts and shows a page", async () => {
  const browser = await launchBrowser()
  try {
    const visit = await startVisit(browser)
    await visit.page.setContent("<h1>Gula aren</h1>")
    expect(await visit.page.getByRole("heading").textContent()).toBe("Gula aren")
    await visit.end()
  } finally {
    await browser.close()
  }
})

test("an error in a page fails the visit unless it was expected", async () => {
  const browser = await launchBrowser()
  const broken = "<script>throw new Error('the price is missing')</script>"
  try {
    const surprised = await startVisit(browser)
    await surprised.page.setContent(broken)
    await expect(surprised.end()).rejects.toThrow("the price is missing")

    const prepared = await startVisit(browser, { expectedMessages: [/price is missing/] })
    await prepared.page.setContent(broken)
    await prepared.end()
  } finally {
    await browser.close()
  }
})
