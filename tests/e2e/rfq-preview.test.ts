import { expect, inject, test } from "vitest"
import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { pdf } from "../../backend/src/pdf/sample-pdf.ts"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import * as buying from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()
const drawing = { name: "drawing.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf()) }

const press = ({ page }: Person, name: string) =>
  page.getByRole("button", { name, exact: true }).click()

/** Fills the destination in from the company's only address. */
async function pickAddress(buyer: Person) {
  const { page, t } = buyer
  await control(page, t, t("rfqForm:address.label")).selectOption({ index: 1 })
  await press(buyer, t("rfqForm:address.use"))
  await page.waitForLoadState()
  expect(await control(page, t, t("rfq:delivery.city")).inputValue()).toBe("Bremen")
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a buyer reads what producers will read, goes back without a loss, and sends (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const maker = await actors.producer()
    const listing = await actors.published(maker)
    const company_name = "Nordkontor & Söhne"
    const customer = await actors.buyer({ company_name })
    await customer.post("/store/buyer/company/addresses", {
      ...{ name: "Store", street: "Am Hafen 1", postal_code: "28195", city: "Bremen" },
      ...{ country_code: "DE", port: "Bremerhaven" },
    })
    const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled })
    const { page, t } = buyer
    const violations = async () => (javaScriptEnabled ? findViolations(page) : [])
    await buyer.open("/account")
    await signIn(buyer, customer.email)

    await buyer.open(`/listings/${listing.handle}`)
    await page.getByRole("button", { name: t("common:action.addToBasket") }).click()
    await page.getByRole("status").getByText(t("rfq:notice.added")).waitFor()
    await buyer.open("/rfq")
    await pickAddress(buyer)
    const { country: _country, city: _city, port: _port, ...more } = buying.delivery
    await buying.fillDelivery(buyer, {
      ...more,
      country: "DE",
      city: "Bremen",
      port: "Bremerhaven",
    })
    await control(page, t, t("rfq:requirements.message")).fill("Please pack for air & sea.")
    await page.getByLabel(t("openRfq:privacy.hides_company")).check()
    await control(page, t, t("openRfq:files.label")).setInputFiles(drawing)
    await press(buyer, t("rfqForm:preview.button"))

    await page.getByRole("heading", { level: 1, name: t("rfqForm:preview.title") }).waitFor()
    const shown = page.getByRole("article")
    await shown.getByText("Please pack for air & sea.").waitFor()
    await shown.getByText(t("openRfq:undisclosedHint")).waitFor()
    await shown.getByRole("link", { name: "drawing.pdf" }).waitFor()
    expect(await shown.innerText()).not.toContain(company_name)
    expect(await violations()).toEqual([])
    const before = await customer.get<{ count: number }>("/store/buyer/rfqs")
    expect(before.count, "nothing is sent yet").toBe(0)

    await press(buyer, t("rfqForm:preview.back"))
    await page.getByRole("heading", { level: 1, name: t("rfq:title") }).waitFor()
    expect(await control(page, t, t("rfq:requirements.message")).inputValue()).toBe(
      "Please pack for air & sea.",
    )
    await page.getByText("drawing.pdf").waitFor()
    await page.getByLabel(t("openRfq:privacy.hides_company")).uncheck()
    await press(buyer, t("rfqForm:preview.button"))
    await page.getByRole("article").getByText(company_name).waitFor()
    await press(buyer, t("rfq:send.button", { count: 1 }))
    await page.getByRole("status").getByText(t("account:notice.sent")).waitFor()
    await page.getByRole("link", { name: "drawing.pdf" }).waitFor()

    const id = new URL(page.url()).pathname.split("/").at(-1) ?? ""
    const { rfq } = await customer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${id}`)
    expect(rfq).toMatchObject({
      ...{ destination_country: "DE", destination_city: "Bremen", hides_company: false },
      ...{ destination_port: "Bremerhaven", message: "Please pack for air & sea." },
    })
    await buyer.leave()
  },
)

test("one producer is asked in the buyer's own words from their own page", async () => {
  const maker = await actors.producer()
  const listing = await actors.published(maker)
  const customer = await actors.buyer()
  const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  const { page, t } = buyer
  await buyer.open("/account")
  await signIn(buyer, customer.email)
  await buyer.open(`/listings/${listing.handle}`)
  await page.locator('main a[href*="/producers/"]').first().click()
  await page.getByRole("link", { name: t("rfqForm:one.ask") }).click()
  await control(page, t, t("openRfq:goods.title")).fill("Baskets with a lid")
  await control(page, t, t("openRfq:goods.quantity")).fill("120")
  await control(page, t, t("openRfq:goods.unit")).selectOption("pc")
  await buying.fillDelivery(buyer)
  await press(buyer, t("rfqForm:preview.button"))
  await page.getByRole("article").getByText("Baskets with a lid").waitFor()
  await page.locator('button[value="send"]').click()
  await page.getByRole("status").getByText(t("account:notice.sent")).waitFor()
  const { rfqs } = await maker.get<{ rfqs: { first_title: string }[] }>("/producer/rfqs")
  expect(rfqs.map(({ first_title }) => first_title)).toEqual(["Baskets with a lid"])
  await buyer.leave()
})
