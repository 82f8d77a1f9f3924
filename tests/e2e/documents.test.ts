import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"
import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { findLayoutFaults } from "../support/layout-faults.ts"
import { accept, asked, quoted } from "../support/orders.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { person, type Person } from "./steps/person.ts"
import { enterWorkspace } from "./steps/producer.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** What the browser gets for a link of the page, with the reader's own cookies. */
async function fileBehind({ page }: Person, name: string) {
  const link = page.getByRole("main").getByRole("link", { name }).first()
  const path = (await link.getAttribute("href")) ?? ""
  const answer = await page.request.get(new URL(path, page.url()).href)
  return { status: answer.status(), type: answer.headers()["content-type"] }
}
const says = ({ page }: Person, text: string) =>
  page.getByRole("main").getByText(text).first().waitFor()

test("a buyer finds a quote's documents, opens them and checks one, without JavaScript", async () => {
  const { producer, buyer: customer, rfq } = await asked(actors, [100])
  await quoted(producer, rfq)
  const buyer = await person(browser, stack, { locale: "en", javaScriptEnabled: false })
  await buyer.open("/account")
  await signIn(buyer, customer.email)
  await buyer.open(`/account/rfqs/${rfq.id}`)
  await says(buyer, buyer.t("issued:kind.quotation"))
  const { documents } = await customer.get<{ documents: IssuedView[] }>("/store/buyer/documents")
  const number = documents[0]!.number
  for (const [form, type] of [
    ["PDF", "application/pdf"],
    ["XML", "application/xml; charset=utf-8"],
    ["CSV", "text/csv; charset=utf-8"],
  ] as const)
    expect(await fileBehind(buyer, buyer.t("issued:list.file", { form, number }))).toEqual({
      status: 200,
      type,
    })
  await buyer.page
    .getByRole("main")
    .getByRole("link", { name: buyer.t("issued:standing.stands") })
    .click()
  await says(buyer, buyer.t("issued:check.stands"))
  await says(buyer, number)
  await buyer.leave()
})

test("a producer looks at the draft before sending, and issues the invoice when the goods are ready", async () => {
  const { producer: maker, buyer, rfq } = await asked(actors, [100])
  const draft = await quoted(maker, rfq, { send: false, deposit_percent: 0 })
  const producer = await person(browser, stack, { locale: "id", screen: "phone" })
  await enterWorkspace(producer, maker.email)
  await producer.open(`/producer/rfqs/${rfq.id}`)
  expect(await fileBehind(producer, producer.t("issued:preview.link"))).toEqual({
    ...{ status: 200, type: "application/pdf" },
  })
  await maker.post(`/producer/quotes/${draft.id}/send`)
  const { order } = await accept(buyer, draft, { version: 1 })
  await maker.post(`/producer/orders/${order.id}/ready`, { note: null })
  await producer.open(`/producer/orders/${order.id}`)
  const button = producer.page.getByRole("button", {
    name: producer.t("issued:issue.commercial_invoice"),
  })
  await button.click()
  await says(producer, producer.t("producer:notice.issued"))
  await says(producer, producer.t("issued:kind.commercial_invoice"))
  expect(await button.count()).toBe(0)
  await producer.leave()
})

test.each(locales)(
  "documents and their check page fit every screen and are accessible in %s",
  async (locale) => {
    const { producer: maker, buyer: customer, rfq } = await asked(actors, [100])
    await quoted(maker, rfq)
    await accept(customer, await quoted(maker, rfq, { deposit_percent: 0 }))
    const { documents } = await customer.get<{ documents: IssuedView[] }>("/store/buyer/documents")
    const order = documents.find(({ order_id }) => order_id)!.order_id
    await maker.post(`/producer/orders/${order}/ready`, { note: null })
    const buyer = await person(browser, stack, { locale, expectedMessages: [/status of 404/] })
    await buyer.open("/account")
    await signIn(buyer, customer.email)
    const producer = await person(browser, stack, { locale })
    await enterWorkspace(producer, maker.email)
    for (const [someone, path] of [
      [buyer, `/account/rfqs/${rfq.id}`],
      [buyer, `/account/orders/${order}`],
      [producer, `/producer/orders/${order}`],
      ...documents.map(({ check_code }) => [buyer, `/check/${check_code}`] as const),
      [buyer, "/check/nobody-was-given-this"],
    ] as const) {
      await someone.open(path)
      expect(await findLayoutFaults(someone.page), path).toEqual([])
      expect(await findViolations(someone.page), path).toEqual([])
    }
    await buyer.leave()
    await producer.leave()
  },
)
