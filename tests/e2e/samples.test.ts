import type { ReportedTransfer } from "@serumpun/backend/src/contracts/order.ts"
import { defaultLocale, locales, textDirection } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors, today } from "../support/actors.ts"
import { allRows } from "../support/all-rows.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { askedSample, dispatch, price } from "../support/samples.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

const press = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("button", { name }).last().click()
const follow = ({ page }: Person, name: string) =>
  page.getByRole("main").getByRole("link", { name }).first().click()
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()
const field = ({ page, t }: Person, label: string) => control(page, t, label)

/** A form that comes back with what is wrong answers 400, which browsers note. */
const expectedMessages = [/status of 400/]

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  "from a listing to an approved sample (JavaScript: $javaScriptEnabled)",
  async ({ javaScriptEnabled }) => {
    const maker = await actors.producer()
    const listing = await actors.published(maker, {
      sample: { available: true, price_usd: 10, quantity: 1, lead_time_days: 3 },
    })
    const customer = await actors.buyer()
    const operator = await actors.curator("admin")

    const buyer = await person(browser, stack, {
      ...{ locale: "en", javaScriptEnabled, expectedMessages },
    })
    const { t } = buyer
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    await buyer.open(`/listings/${listing.handle}`)
    await follow(buyer, t("sample:ask.link"))
    await press(buyer, t("sample:ask.send"))
    await buyer.page.locator("#problems").waitFor()
    await field(buyer, t("sample:field.purpose")).fill("Smell and moisture")
    await field(buyer, t("sample:field.recipient")).fill("Musterfirma GmbH")
    await field(buyer, t("sample:field.street")).fill("Hafenstraße 7")
    await field(buyer, t("sample:field.city")).fill("Hamburg")
    await field(buyer, t("sample:field.country")).selectOption("DE")
    await press(buyer, t("sample:ask.send"))
    await says(buyer, t("sample:sent"))

    const producer = await person(browser, stack, {
      ...{ locale: "id", screen: "phone", javaScriptEnabled, expectedMessages },
    })
    const p = producer.t
    await enterWorkspace(producer, maker.email)
    await follow(producer, p("sample:open"))
    await producer.page.locator(".target-list a").first().click()
    await follow(producer, p("sample:do.price.button"))
    await press(producer, p("sample:do.price.button"))
    await producer.page.locator("#problems").waitFor()
    await producer.page.locator("[name='prices.0']").fill("17,5")
    await field(producer, p("sample:field.courier_cost")).fill("42,5")
    await field(producer, p("sample:field.courier")).fill("DHL")
    await field(producer, p("sample:field.dispatch_days")).fill("3")
    await press(producer, p("sample:do.price.button"))
    await says(producer, p("producer:notice.sampleAnswered"))

    await buyer.page.locator(".target-list a").first().click()
    await follow(buyer, t("sample:do.accept.button"))
    await press(buyer, t("sample:do.accept.button"))
    await says(buyer, t("sample:status.accepted"))
    await follow(buyer, t("order:pay.report"))
    await field(buyer, t("order:transfer.field.paid_on")).fill(today)
    await press(buyer, t("order:transfer.button"))
    await says(buyer, t("order:notice.transfer_reported"))
    const list = "/admin/transfers?status=reported"
    const transfers = await allRows<ReportedTransfer>(operator, list, "transfers")
    for (const { id, due } of transfers.filter((one) => one.producer_name.includes(maker.nib)))
      await operator.post(`/admin/transfers/${id}/confirm`, {
        credited: due.total,
        credited_on: today,
      })

    await producer.page.reload()
    await follow(producer, p("sample:do.send.button"))
    await field(producer, p("sample:field.dispatched_on")).fill(today)
    await field(producer, p("sample:field.tracking_number")).fill("JD014600")
    await press(producer, p("sample:do.send.button"))
    await says(producer, p("sample:status.sent"))
    await producer.leave()

    await buyer.page.reload()
    await follow(buyer, t("sample:do.receive.button"))
    await press(buyer, t("sample:do.receive.button"))
    await follow(buyer, t("sample:do.approve.button"))
    await press(buyer, t("sample:do.approve.button"))
    await says(buyer, t("sample:status.approved"))
    await buyer.leave()
  },
)

test("pages of a sample fit a phone in both directions of writing, and axe finds nothing", async () => {
  const { buyer, producer, id, listing, answer, move } = await askedSample(actors)
  await answer(price([17.5]))
  await move("accept", { total: 60 })
  const other = await askedSample(actors, { buyer })
  await other.answer({ kind: "free", note: null, dispatch_days: 1 })
  await other.answer(dispatch())
  const read = locales.filter((one) => one === defaultLocale || textDirection(one) === "rtl")
  for (const locale of read) {
    const reader = await person(browser, stack, { locale, screen: "phone" })
    await reader.open("/account")
    await signIn(reader, buyer.email)
    const pages = [
      "/account/samples",
      `/account/samples/new?listing=${listing.handle}`,
      `/account/samples/${id}`,
      `/account/samples/${id}/cancel`,
      `/account/samples/${other.id}/receive`,
    ]
    for (const path of pages) {
      await reader.open(path)
      expect(await findLayoutFaults(reader.page), `${locale} ${path}`).toEqual([])
      expect(await findViolations(reader.page), `${locale} ${path}`).toEqual([])
    }
    await reader.leave()
  }
  const maker = await person(browser, stack, { locale: "id", screen: "phone" })
  await enterWorkspace(maker, producer.email)
  for (const path of ["/producer/samples", `/producer/samples/${id}`]) {
    await maker.open(path)
    expect(await findLayoutFaults(maker.page), path).toEqual([])
    expect(await findViolations(maker.page), path).toEqual([])
  }
  await maker.leave()
})
