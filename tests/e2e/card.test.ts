import { expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { createActors, today } from "../support/actors.ts"
import { asked, quoted } from "../support/orders.ts"
import { askedSample, price } from "../support/samples.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

/** From the order's page to Stripe's, as far as its form. */
async function toStripe(buyer: Person): Promise<void> {
  const link = buyer.page.getByRole("main").locator('a[href$="/card"]')
  await link.click()
  await buyer.page.getByRole("button", { name: buyer.t("card:pay.button") }).click()
  await buyer.page.getByRole("button", { name: "Pay", exact: true }).waitFor()
}

async function acceptQuote(buyer: Person, rfq: string): Promise<string> {
  const { page, t } = buyer
  await buyer.open(`/account/rfqs/${rfq}`)
  await page
    .getByRole("main")
    .getByRole("link", { name: t("account:quote.accept") })
    .click()
  await page.getByRole("button", { name: t("order:accept.button") }).click()
  await says(buyer, t("order:placed"))
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** The producer's part, which the walk with a transfer makes in the browser. */
async function sendGoods(producer: Client, order: string): Promise<void> {
  const path = `/producer/orders/${order}`
  await producer.post(`${path}/ready`, { note: null })
  await producer.post(`${path}/ship`, {
    ...{ carrier: "Samudera", vessel: null, transport_number: null, departs_on: today },
    ...{ arrives_on: null, tracking_url: null, note: null },
  })
}

async function receiveAndRate(buyer: Person): Promise<void> {
  const { page, t } = buyer
  await page.reload()
  await page.getByRole("link", { name: t("order:move.receive.link") }).click()
  await page.getByRole("button", { name: t("order:move.receive.yes") }).click()
  await says(buyer, t("order:status.completed"))
  await page.getByRole("link", { name: t("delivery:rating.give") }).click()
  for (const criterion of ["accuracy", "quality", "communication"] as const)
    await control(page, t, t(`delivery:rating.field.${criterion}`)).selectOption("5")
  await page.getByRole("button", { name: t("delivery:rating.save") }).click()
  await says(buyer, t("order:notice.rating_saved"))
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "from a quote to goods received and rated, paid by card on Stripe's page (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { producer, buyer: customer, rfq } = await asked(actors, [100])
    await quoted(producer, rfq)
    const buyer = await person(browser, stack, {
      locale: "en",
      javaScriptEnabled,
      expectedMessages: [/402/],
    })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    const order = await acceptQuote(buyer, rfq.id)
    await toStripe(buyer)
    await buyer.page.getByRole("link", { name: "Back" }).click()
    await says(buyer, buyer.t("order:notice.card_open"))
    await toStripe(buyer)
    await buyer.page.getByLabel("Card").selectOption("declined")
    await buyer.page.getByRole("button", { name: "Pay", exact: true }).click()
    await buyer.page.getByText("Declined").waitFor()
    await buyer.page.getByLabel("Card").selectOption("bank")
    await buyer.page.getByRole("button", { name: "Pay", exact: true }).click()
    await buyer.page.getByRole("button", { name: "Confirm" }).click()
    await says(buyer, buyer.t("order:notice.card_paid"))
    await says(buyer, buyer.t("order:status.in_production"))
    await toStripe(buyer)
    await buyer.page.getByRole("button", { name: "Pay", exact: true }).click()
    await says(buyer, buyer.t("order:notice.card_paid"))
    await sendGoods(producer, order)
    await receiveAndRate(buyer)
    await buyer.leave()
  },
)

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a sample that costs something is paid by card (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { buyer: customer, id, answer, move } = await askedSample(actors)
    await answer(price([17.5]))
    await move("accept", { total: 60 })
    const buyer = await person(browser, stack, { locale: "en", screen: "phone", javaScriptEnabled })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    await buyer.open(`/account/samples/${id}`)
    await says(buyer, buyer.t("sample:status.accepted"))
    await toStripe(buyer)
    await buyer.page.getByRole("button", { name: "Pay", exact: true }).click()
    await says(buyer, buyer.t("order:notice.card_paid"))
    await buyer.open(`/account/samples/${id}`)
    expect(await buyer.page.getByRole("main").locator('a[href$="/card"]').count()).toBe(0)
    await buyer.leave()
  },
)
