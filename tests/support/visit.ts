import type { Browser, BrowserContextOptions, Page } from "playwright-core"

export type Visit = {
  page: Page
  /** Ends the visit and throws when the pages complained in the console or threw an error. */
  end(): Promise<void>
}

/** One person's browser window: cookies of its own, and ears for what the console says. */
export async function startVisit(
  browser: Browser,
  options: BrowserContextOptions & {
    /** Console messages that the test itself provokes, such as a 404 it asks for. */
    expectedMessages?: RegExp[]
  } = {},
): Promise<Visit> {
  const { expectedMessages = [], ...contextOptions } = options
  const context = await browser.newContext({ locale: "en-GB", ...contextOptions })
  const complaints: string[] = []
  const note = (text: string) => {
    if (!expectedMessages.some((pattern) => pattern.test(text))) complaints.push(text)
  }
  context.on("console", (message) => {
    if (message.type() === "error") note(`${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (error) => note(error.error().message))
  const page = await context.newPage()
  return {
    page,
    async end() {
      await context.close()
      if (complaints.length > 0)
        throw new Error(`The browser's console complained:\n${complaints.join("\n")}`)
    },
  }
}
