import { inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { enterWorkspace } from "./steps/producer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const press = ({ page }: Person, name: string) => page.getByRole("button", { name }).click()
const follow = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("link", { name }).first().click()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

/** The newest transfer that nobody has decided about, found on the account as it was reported. */
async function confirmNewest(): Promise<void> {
  const operator = await actors.curator("admin")
  const { transfers } = await operator.get<{ transfers: { id: string; amount: number }[] }>(
    "/admin/transfers?status=reported&limit=100",
  )
  const { id, amount } = transfers.at(-1)!
  const credited_on = new Date().toISOString().slice(0, 10)
  await operator.post(`/admin/transfers/${id}/confirm`, { credited: amount, credited_on })
}

async function payWhatIsDue(buyer: Person): Promise<void> {
  await follow(buyer, buyer.t("order:pay.report"))
  const today = new Date().toISOString().slice(0, 10)
  await control(buyer.page, buyer.t, buyer.t("order:transfer.field.paid_on")).fill(today)
  await press(buyer, buyer.t("order:transfer.button"))
  await says(buyer, buyer.t("order:notice.transfer_reported"))
  await confirmNewest()
  await buyer.page.reload()
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "from an accepted quote to goods received and paid (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const { producer: maker, buyer: customer, rfq } = await asked(actors, [100, 60])
    await quoted(maker, rfq)
    const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    await buyer.open(`/account/rfqs/${rfq.id}`)
    await follow(buyer, buyer.t("account:quote.accept"))
    await buyer.page.getByRole("checkbox").last().uncheck()
    await press(buyer, buyer.t("order:accept.button"))
    await says(buyer, buyer.t("order:accept.changed"))
    await buyer.page.getByRole("checkbox").last().check()
    await press(buyer, buyer.t("order:accept.update"))
    await press(buyer, buyer.t("order:accept.button"))
    await says(buyer, buyer.t("order:placed"))
    await payWhatIsDue(buyer)
    await says(buyer, buyer.t("order:status.in_production"))
    const order = new URL(buyer.page.url()).pathname.split("/").at(-1)

    const producer = await person(browser, stack, {
      locale: "id",
      screen: "phone",
      javaScriptEnabled,
    })
    await enterWorkspace(producer, maker.email)
    await producer.open(`/producer/orders/${order}`)
    await follow(producer, producer.t("order:move.ready.link"))
    await press(producer, producer.t("order:move.ready.yes"))
    await says(producer, producer.t("order:status.ready"))
    await follow(producer, producer.t("order:move.ship.link"))
    await control(producer.page, producer.t, producer.t("order:ship.carrier")).fill("Samudera")
    const today = new Date().toISOString().slice(0, 10)
    await control(producer.page, producer.t, producer.t("order:ship.departs_on")).fill(today)
    await press(producer, producer.t("order:move.ship.yes"))
    await says(producer, producer.t("order:status.shipped"))
    await producer.leave()

    await buyer.page.reload()
    await says(buyer, "Samudera")
    await follow(buyer, buyer.t("order:move.receive.link"))
    await press(buyer, buyer.t("order:move.receive.yes"))
    await says(buyer, buyer.t("order:status.delivered"))
    await payWhatIsDue(buyer)
    await says(buyer, buyer.t("order:status.completed"))
    await buyer.open("/account/orders")
    await says(buyer, buyer.t("order:next.buyer.completed"))
    await buyer.leave()
  },
)
