import { locales, type Locale } from "@serumpun/domain/locales"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { sharedBrowser } from "../support/shared-browser.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { addToRfq } from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")

const browser = sharedBrowser()

/** Somebody who looks at texts alone: pictures have their room before they arrive. */
async function reader(locale: Locale): Promise<Person> {
  const expectedMessages = [/status of 40[04]/, /ERR_FAILED/]
  const someone = await person(browser, stack, { locale, expectedMessages })
  await someone.page.context().route(/\/media\//, (route) => route.abort())
  return someone
}

async function check({ page, open }: Person, paths: string[]): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {}
  for (const path of paths) {
    await open(path)
    const faults = await findLayoutFaults(page)
    if (faults.length > 0) wrong[path] = faults
  }
  return wrong
}

/** Addresses below the language that the open page links to. */
async function linksOn(page: Page, part: string): Promise<string[]> {
  const hrefs = await page
    .locator(`main a[href*="${part}"]`)
    .evaluateAll((links: { getAttribute(name: string): string | null }[]) =>
      links.map((link) => link.getAttribute("href") ?? ""),
    )
  return [...new Set(hrefs.map((href) => href.replace(/^\/[a-z]+/, "")))]
}

test.each(locales)("public pages fit every screen in %s", async (locale) => {
  const someone = await reader(locale)
  const { page, open } = someone
  await open("/catalogue?sort=newest")
  const listings = await linksOn(page, "/listings/")
  await open(listings[0] ?? "")
  const producers = await linksOn(page, "/producers/")
  const handles = listings.map((path) => path.replace("/listings/", ""))
  const paths = [
    ...["/catalogue?view=table&sort=price_asc", "/compare", "/shortlist", "/shortlists/none"],
    `/compare?l=${handles.slice(0, 4).join(",")},no-such-goods`,
    `/compare?l=${handles[0]},no-such-goods`,
    ...["", "/catalogue", "/catalogue?q=zzzzzzzz", "/catalogue?category=food&certificate=halal"],
    ...["/regions", "/regions/banten", "/how-it-works", "/rfq", "/sign-in", "/sign-up"],
    ...["/sign-up/producer", "/nowhere", ...listings.slice(0, 3), ...producers.slice(0, 1)],
  ]
  expect(await check(someone, paths)).toEqual({})
  await someone.leave()
})

test.each(locales)("an RFQ fits every screen in %s", async (locale) => {
  const someone = await reader(locale)
  const { page, t, open } = someone
  await open("/listings/organic-palm-sugar-block-sobang")
  await addToRfq(someone, "1000")
  expect(await findLayoutFaults(page)).toEqual([])
  await page.getByRole("button", { name: t("rfq:send.button", { count: 1 }) }).click()
  await page.getByRole("alert").getByText(t("common:form.summary")).waitFor()
  expect(await findLayoutFaults(page)).toEqual([])
  await someone.leave()
})

test.each(locales)("a buyer's account fits every screen in %s", async (locale) => {
  const someone = await reader(locale)
  await someone.open("/account")
  await signIn(someone, "buyer@example.com")
  const rfqs = await linksOn(someone.page, "/account/rfqs/")
  const quotes: string[] = []
  for (const rfq of rfqs.slice(0, 3)) {
    await someone.open(rfq)
    quotes.push(...(await linksOn(someone.page, "/quotes/")))
  }
  const ends = [`${rfqs[0]}/cancel`, `${rfqs[0]}/close`]
  const compared = rfqs.slice(0, 2).map((rfq) => `${rfq}/compare?incoterm=DDP&currency=IDR`)
  const paths = [
    "/account",
    "/account/orders",
    ...compared,
    ...rfqs.slice(0, 3),
    ...ends,
    ...quotes.slice(0, 4),
  ]
  expect(await check(someone, paths)).toEqual({})
  await someone.leave()
})

test.each(locales)("a producer's workspace fits every screen in %s", async (locale) => {
  const someone = await reader(locale)
  const { page, open } = someone
  await open("/producer")
  await signIn(someone, "producer@example.com")
  const below = async (path: string) => {
    await open(path)
    return (await linksOn(page, `${path}/`)).slice(0, 2)
  }
  const rfqs = await below("/producer/rfqs")
  const paths = [
    ...["/producer", "/producer/rfqs", "/producer/orders", ...rfqs, `${rfqs[0]}/quote`],
    ...["/producer/listings", ...(await below("/producer/listings"))],
    ...["/producer/certificates", ...(await below("/producer/certificates"))],
    ...["/producer/listings/new", "/producer/certificates/new", "/producer/profile"],
    ...["/producer/markets", "/producer/markets?market=JP"],
    ...["business", "place", "story", "bank", "evidence"].map(
      (step) => `/producer/profile/${step}`,
    ),
  ]
  expect(await check(someone, paths)).toEqual({})
  await someone.leave()
})
