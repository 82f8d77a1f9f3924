import type { BrowserContextOptions, Page } from "playwright-core"
import { onTestFailed } from "vitest"
import type { Windows } from "./shared-browser.ts"

export type Visit = {
  page: Page
  /** Ends the visit and throws when the pages complained in the console or threw an error. */
  end(): Promise<void>
}

/** One person's browser window: cookies of its own, and a record of what the console says. */
export async function startVisit(
  browser: Windows,
  options: BrowserContextOptions & {
    /** Console messages that the test itself provokes, such as a 404 it asks for. */
    expectedMessages?: RegExp[]
  } = {},
): Promise<Visit> {
  const { expectedMessages = [], ...contextOptions } = options
  // A test's own routes see nothing that a worker asks for; offline.test.ts lets it work.
  const context = await browser.newContext({
    locale: "en-GB",
    serviceWorkers: "block",
    ...contextOptions,
  })
  const complaints: string[] = []
  const note = (text: string) => {
    if (!expectedMessages.some((pattern) => pattern.test(text))) complaints.push(text)
  }
  context.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (error) => note(error.error().message))
  const page = await context.newPage()
  onTestFailed(async () => {
    if (!page.isClosed()) console.log(await describePage(page))
  })
  return {
    page,
    async end() {
      await context.close()
      if (complaints.length > 0)
        throw new Error(`The browser's console complained:\n${complaints.join("\n")}`)
    },
  }
}

/** For whoever reads a failure: where the person was and what stood there. */
async function describePage(page: Page): Promise<string> {
  const text = await page.locator("body").innerText({ timeout: 2_000 }).catch(String)
  return `The page at the end, ${page.url()}:\n${text.replace(/\n\s*\n/g, "\n").slice(0, 2_500)}`
}
