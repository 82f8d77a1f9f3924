import { inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
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

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "a buyer pays deposit and balance by card on Stripe's page (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { producer, buyer: customer, rfq } = await asked(actors, [100])
    const { order } = await accept(customer, await quoted(producer, rfq))
    const buyer = await person(browser, stack, {
      locale: "en",
      javaScriptEnabled,
      expectedMessages: [/402/],
    })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    await buyer.open(`/account/orders/${order.id}`)
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
    await buyer.leave()
  },
)
