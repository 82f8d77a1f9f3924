import type { ReportedTransfer } from "@serumpun/backend/src/contracts/order.ts"
import { dayIn } from "@serumpun/domain/days"
import { expect, inject, test } from "vitest"
import { createActors, picture, type Producer } from "../support/actors.ts"
import { allRows } from "../support/all-rows.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import * as buying from "./steps/buyer.ts"
import { enterWorkspace, sendQuote } from "./steps/producer.ts"
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

/** What was reported for a producer's only order, found on the account as it was reported. */
async function confirmFor(maker: Producer): Promise<void> {
  const operator = await actors.curator("admin")
  const list = "/admin/transfers?status=reported"
  const transfers = await allRows<ReportedTransfer>(operator, list, "transfers")
  const { id, amount } = transfers.find(({ producer_name }) => producer_name.includes(maker.nib))!
  const credited_on = dayIn(new Date())
  await operator.post(`/admin/transfers/${id}/confirm`, { credited: amount, credited_on })
}

async function payWhatIsDue(buyer: Person, maker: Producer): Promise<void> {
  await follow(buyer, buyer.t("order:pay.report"))
  const today = dayIn(new Date())
  await control(buyer.page, buyer.t, buyer.t("order:transfer.field.paid_on")).fill(today)
  await press(buyer, buyer.t("order:transfer.button"))
  await says(buyer, buyer.t("order:notice.transfer_reported"))
  await confirmFor(maker)
  await buyer.page.reload()
}

/** Puts both listings into the request, reads it as producers will, and sends it. */
async function askForBoth(buyer: Person, handles: string[]): Promise<string> {
  const { page, t } = buyer
  for (const handle of handles) {
    await buyer.open(`/listings/${handle}`)
    await press(buyer, t("common:action.addToBasket"))
    await page.getByRole("status").getByText(t("rfq:notice.added")).waitFor()
  }
  await buyer.open("/rfq")
  await buying.fillDelivery(buyer, { currency: "EUR" })
  await page
    .getByRole("button", { name: t("rfqForm:preview.button"), exact: true })
    .last()
    .click()
  await page.getByRole("heading", { level: 1, name: t("rfqForm:preview.title") }).waitFor()
  await buying.sendRfq(buyer, 1)
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** Prices both lines; everything else is as the listings say. */
async function quote(producer: Person, rfq: string): Promise<void> {
  const { page, t } = producer
  await producer.open(`/producer/rfqs/${rfq}`)
  await follow(producer, t("producer:rfq.writeQuote"))
  const price = control(page, t, t("quote:unitPrice", { unit: t("common:unit.perUnit.pc") }))
  await price.nth(0).fill("11,5")
  await price.nth(1).fill("9")
  await sendQuote(producer)
}

/** The buyer asks for another quantity, and the producer answers with a second version. */
async function counter(buyer: Person, producer: Person, rfq: string): Promise<void> {
  const { page, t } = buyer
  await buyer.open(`/account/rfqs/${rfq}`)
  await follow(buyer, t("account:wish.link"))
  await control(page, t, t("account:wish.quantity")).first().fill("200")
  await control(page, t, t("account:wish.message")).fill("200 of the first, please")
  await press(buyer, t("account:wish.send"))
  await page.getByRole("status").getByText(t("account:notice.wished")).waitFor()
  await producer.open(`/producer/rfqs/${rfq}`)
  await follow(producer, producer.t("producer:quote.answerWish"))
  const quantity = control(producer.page, producer.t, producer.t("quote:quantity")).first()
  expect(await quantity.inputValue()).toBe("200")
  await sendQuote(producer)
}

/** Accepts all lines, after having seen that the page follows what is ticked. */
async function acceptAll(buyer: Person, rfq: string): Promise<string> {
  const { page, t } = buyer
  await buyer.open(`/account/rfqs/${rfq}`)
  await page.getByRole("heading", { name: t("trade:change.since", { version: "1" }) }).waitFor()
  await follow(buyer, t("account:quote.accept"))
  await page.getByRole("checkbox").last().uncheck()
  await press(buyer, t("order:accept.button"))
  await says(buyer, t("order:accept.changed"))
  await page.getByRole("checkbox").last().check()
  await press(buyer, t("order:accept.update"))
  await press(buyer, t("order:accept.button"))
  await says(buyer, t("order:placed"))
  await page.getByText(t("issued:kind.proforma_invoice")).first().waitFor()
  return new URL(page.url()).pathname.split("/").at(-1) ?? ""
}

/** Tells how far the goods are, with a photo, and sends them off. */
async function makeAndShip(producer: Person, order: string): Promise<void> {
  const { page, t } = producer
  await producer.open(`/producer/orders/${order}`)
  await follow(producer, t("delivery:milestone.add"))
  await control(page, t, t("delivery:milestone.field.kind")).selectOption("packed")
  const photo = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await picture() }
  await control(page, t, t("delivery:milestone.field.file")).setInputFiles(photo)
  await press(producer, t("delivery:milestone.save"))
  await says(producer, t("producer:notice.milestoneAdded"))
  await follow(producer, t("order:move.ready.link"))
  await press(producer, t("order:move.ready.yes"))
  await says(producer, t("order:status.ready"))
  await follow(producer, t("order:move.ship.link"))
  await control(page, t, t("order:ship.carrier")).fill("Samudera")
  const today = dayIn(new Date())
  await control(page, t, t("order:ship.departs_on")).fill(today)
  await press(producer, t("order:move.ship.yes"))
  await says(producer, t("order:status.shipped"))
}

async function receive(buyer: Person): Promise<void> {
  await buyer.page.reload()
  await says(buyer, "Samudera")
  await buyer.page.locator(".photos img").first().waitFor()
  await follow(buyer, buyer.t("order:move.receive.link"))
  await press(buyer, buyer.t("order:move.receive.yes"))
  await says(buyer, buyer.t("order:status.delivered"))
}

async function rate(buyer: Person): Promise<void> {
  const { page, t } = buyer
  await follow(buyer, t("delivery:rating.give"))
  for (const criterion of ["accuracy", "quality", "communication"] as const)
    await control(page, t, t(`delivery:rating.field.${criterion}`)).selectOption("5")
  await press(buyer, t("delivery:rating.save"))
  await says(buyer, t("order:notice.rating_saved"))
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "from a request to goods received, paid by transfer and rated (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const [maker, customer] = [await actors.producer(), await actors.buyer()]
    const listings = [await actors.published(maker), await actors.published(maker)]
    const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    const rfq = await askForBoth(
      buyer,
      listings.map(({ handle }) => handle),
    )
    const producer = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled },
    })
    await enterWorkspace(producer, maker.email)
    await quote(producer, rfq)
    await counter(buyer, producer, rfq)
    const order = await acceptAll(buyer, rfq)
    await payWhatIsDue(buyer, maker)
    await says(buyer, buyer.t("order:status.in_production"))
    await makeAndShip(producer, order)
    await producer.leave()
    await receive(buyer)
    await payWhatIsDue(buyer, maker)
    await says(buyer, buyer.t("order:status.completed"))
    await rate(buyer)
    await buyer.open("/account/orders")
    await says(buyer, buyer.t("order:next.buyer.completed"))
    await buyer.leave()
  },
)
