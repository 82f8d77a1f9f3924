import type { Locale } from "@serumpun/domain/locales"
import type { BrowserContextOptions, Page } from "playwright-core"
import type { TestStack } from "../../support/stack.ts"
import { textsIn, type Texts } from "../../support/texts.ts"
import { startVisit } from "../../support/visit.ts"
import type { Windows } from "../../support/shared-browser.ts"

/** Somebody in front of the storefront: a window, a language, and the words on the controls. */
export type Person = {
  page: Page
  locale: Locale
  t: Texts
  /** Opens an address below the person's language. */
  open: (path: string) => Promise<number>
  /** Ends the visit; throws when the browser's console complained. */
  leave: () => Promise<void>
}

const phone = { width: 360, height: 740 }
const desk = { width: 1280, height: 900 }

type Options = Pick<BrowserContextOptions, "javaScriptEnabled" | "proxy" | "serviceWorkers"> & {
  locale: Locale
  screen?: "phone" | "desk"
  expectedMessages?: RegExp[]
}

export async function person(
  browser: Windows,
  stack: TestStack,
  { locale, screen = "desk", ...options }: Options,
): Promise<Person> {
  const { page, end } = await startVisit(browser, {
    ...options,
    locale,
    viewport: screen === "phone" ? phone : desk,
  })
  return {
    page,
    locale,
    t: textsIn(locale),
    async open(path) {
      const response = await page.goto(`${stack.storefrontUrl}/${locale}${path}`)
      return response?.status() ?? 0
    },
    leave: end,
  }
}
