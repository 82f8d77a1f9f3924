import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { pdf } from "../../backend/src/pdf/sample-pdf.ts"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import * as buying from "./steps/buyer.ts"
import { enterWorkspace, sendQuote } from "./steps/producer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** The checker waits inside the page, which it can only where scripts run. */
const unchecked = new WeakSet<Page>()
const violations = async (page: Page) => (unchecked.has(page) ? [] : findViolations(page))
const press = ({ page }: Person, name: string) => page.getByRole("button", { name }).click()
const follow = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("link", { name }).first().click()
const fill = ({ page, t }: Person, label: string, text: string) =>
  control(page, t, label).first().fill(text)
const drawing = { name: "drawing.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf()) }

/** Describes rattan bags in the buyer's own words, with a drawing, and sends the request. */
async function ask(buyer: Person, title: string): Promise<string> {
  const { page, t } = buyer
  await buyer.open("/rfq/new")
  await control(page, t, t("openRfq:whom.category")).selectOption("craft/rattan")
  await fill(buyer, t("openRfq:goods.title"), title)
  await fill(buyer, t("openRfq:goods.quantity"), "100")
  await control(page, t, t("openRfq:goods.unit")).selectOption("pc")
  await control(page, t, t("openRfq:files.label")).setInputFiles(drawing)
  await press(buyer, t("openRfq:goods.add"))
  await page.getByText("drawing.pdf").waitFor()
  await page.getByText(t("openRfq:goods.line", { line: "2" }), { exact: true }).waitFor()
  await buying.fillDelivery(buyer, { currency: "EUR" })
  await page.getByLabel(t("openRfq:privacy.hides_company")).check()
  expect(await violations(page)).toEqual([])
  await press(buyer, t("openRfq:send.button"))
  await page.getByRole("status").getByText(t("account:notice.sent")).waitFor()
  await page.getByRole("link", { name: "drawing.pdf" }).waitFor()
  expect(await violations(page)).toEqual([])
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** Answers with their own listing and with an alternative in another pack. */
async function answer(producer: Person, title: string, listing: string): Promise<void> {
  const { page, t } = producer
  await producer.open("/producer/open-rfqs")
  await page.getByRole("link", { name: title }).click()
  await page.getByText(t("openRfq:undisclosedHint")).waitFor()
  await page.getByRole("link", { name: "drawing.pdf" }).waitFor()
  await follow(producer, t("producer:rfq.writeQuote"))
  await control(page, t, t("openRfq:quote.listing")).selectOption(listing)
  const unit = t("common:unit.perUnit.pc")
  await fill(producer, t("quote:unitPrice", { unit }), "12")
  await fill(producer, t("quote:leadTime"), "30")
  await fill(producer, t("quote:place"), "Tarakan")
  await page.getByText(t("quoteOptions:alternative.add")).click()
  await fill(producer, t("quoteOptions:alternative.quantity"), "120")
  await fill(producer, t("quoteOptions:alternative.price"), "11,5")
  await fill(producer, t("quoteOptions:alternative.note"), "Isi 6 per karton")
  expect(await violations(page)).toEqual([])
  await sendQuote(producer)
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "goods in a buyer's own words become an order of an alternative (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const [maker, customer] = [await actors.producer(), await actors.buyer()]
    const listing = await actors.published(maker)
    const title = `Bags for ${customer.email}`
    const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled })
    if (!javaScriptEnabled) unchecked.add(buyer.page)
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    const rfq = await ask(buyer, title)

    const options = { locale: "id", screen: "phone", javaScriptEnabled } as const
    const producer = await person(browser, stack, options)
    if (!javaScriptEnabled) unchecked.add(producer.page)
    await enterWorkspace(producer, maker.email)
    await answer(producer, title, listing.id)
    await producer.leave()

    const { page, t } = buyer
    await buyer.open(`/account/rfqs/${rfq}`)
    await follow(buyer, t("account:quote.accept"))
    await page.getByRole("radio").nth(1).check()
    await press(buyer, t("order:accept.update"))
    expect(await violations(page)).toEqual([])
    await press(buyer, t("order:accept.button"))
    await page.getByRole("main").getByText(t("order:placed")).first().waitFor()
    expect(await page.getByRole("main").innerText()).toContain("€1,380.00")
    await buyer.leave()
  },
)
