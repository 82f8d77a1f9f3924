import type { Browser } from "playwright-core"
import { afterAll, beforeAll } from "vitest"
import { launchBrowser } from "./browser.ts"

/** All that a visit needs of a browser. */
export type Windows = Pick<Browser, "newContext">

/** One browser for the tests of a file: started before the first, closed after the last. */
export function sharedBrowser(): Windows {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  return {
    newContext(options) {
      if (!browser) throw new Error("The browser is started before the tests, not before the file")
      return browser.newContext(options)
    },
  }
}
