import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person } from "./steps/person.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

test.each(locales)(
  "a passport is read on a phone from its listing, without JavaScript, and fits in %s",
  async (locale) => {
    const { listings } = await actors.client.get<{ listings: ListingDetail[] }>(
      "/store/listings?per_page=1",
    )
    const { handle } = listings[0]!
    const reader = await person(browser, stack, {
      ...{ locale, screen: "phone", javaScriptEnabled: locale === "en" },
    })
    const { page, t, open } = reader
    await open(`/listings/${handle}`)
    await page.locator("#passport summary").click()
    await page.getByRole("link", { name: t("listing:passport.page") }).click()
    await page.getByRole("heading", { name: t("passport:verify.title") }).waitFor()
    const wide = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    )
    expect(wide, "the page does not scroll sideways").toBeLessThanOrEqual(0)
    await page.getByRole("img", { name: t("passport:verify.code") }).waitFor()
    if (locale === "en") expect(await findViolations(page)).toEqual([])
    if (process.env.SHOTS)
      await page.screenshot({ path: `/tmp/shots/passport-${locale}.png`, fullPage: true })
    await reader.leave()
  },
)
