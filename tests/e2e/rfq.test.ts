import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { expect, inject, test } from "vitest"
import { completeRfq, createActors } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import * as buying from "./steps/buyer.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const sugar = "/listings/organic-palm-sugar-block-sobang"

const browser = sharedBrowser()

/** Somebody signed out with one listing in their request, and everything filled in but the button. */
async function readyToSend(): Promise<{ buyer: Person; company: buying.Company }> {
  const buyer = await person(browser, stack, { locale: "en" })
  await buyer.open(sugar)
  await buying.addToRfq(buyer, "1000")
  await buying.fillDelivery(buyer, { country: "DE", city: "Hamburg", port: "Hamburg" })
  const company = buying.newCompany()
  await buying.fillCompany(buyer, company)
  return { buyer, company }
}

const sendButton = ({ page, t }: Person) =>
  page.getByRole("button", { name: t("rfq:send.button", { count: 1 }) })

async function countRfqs({ page, t, open }: Person): Promise<number> {
  await open("/account")
  await page.getByRole("heading", { level: 1, name: t("account:list.title") }).waitFor()
  return page
    .getByRole("main")
    .getByText(/RFQ-\d{4}-\d{6}/)
    .count()
}

test("a double click opens one account and sends one request", async () => {
  const { buyer, company } = await readyToSend()
  await sendButton(buyer).dblclick()
  await buyer.page.getByText(buyer.t("auth:verify.neededTitle")).waitFor()
  await buying.confirmAddress(buyer, stack, company)
  await sendButton(buyer).dblclick()
  await buyer.page.getByText(buyer.t("account:notice.sent")).waitFor()
  expect(await countRfqs(buyer)).toBe(1)
  await buyer.leave()
})

test("after sending, back leads to an empty request that cannot be sent twice", async () => {
  const { buyer, company } = await readyToSend()
  const { page, t } = buyer
  await buying.sendFirstRfq(buyer, stack, company, 1)
  await page.goBack()
  await page.getByText(t("rfq:empty.title")).waitFor()
  expect(await sendButton(buyer).count()).toBe(0)
  await page.goForward()
  await page.getByRole("heading", { level: 2, name: t("account:rfq.title") }).waitFor()
  expect(await countRfqs(buyer)).toBe(1)
  await buyer.leave()
})

test("a refused request keeps everything that was typed and names each field", async () => {
  const buyer = await person(browser, stack, { locale: "en", expectedMessages: [/400/] })
  const { page, t } = buyer
  await buyer.open(sugar)
  await buying.addToRfq(buyer, "1000")
  await page.getByLabel(t("rfq:line.quantity"), { exact: true }).fill("1")
  await buying.fillDelivery(buyer, { transport: "air", neededBy: "2020-01-01" })
  await sendButton(buyer).click()
  const problems = page.getByRole("alert")
  for (const field of ["line.quantity", "delivery.incoterm", "delivery.neededBy"] as const)
    await problems.getByRole("link", { name: t(`rfq:${field}`) }).waitFor()
  const incoterm = page.getByLabel(t("rfq:delivery.incoterm"), { exact: true })
  expect(await incoterm.inputValue()).toBe("FOB")
  expect(await incoterm.getAttribute("aria-invalid")).toBe("true")
  expect(await page.getByLabel(t("rfq:delivery.city"), { exact: true }).inputValue()).toBe("Osaka")
  await buyer.leave()
})

test("pages of other accounts look as if they were not there", async () => {
  const [weaver, carver] = [await actors.producer(), await actors.producer()]
  const [owner, stranger] = [await actors.buyer(), await actors.buyer()]
  const bag = await actors.published(weaver)
  const { rfq } = await owner.post<{ rfq: BuyerRfq }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: bag.id, quantity: 100 }]),
  )
  const missing = [
    [stranger.email, `/account/rfqs/${rfq.id}`, `/account/rfqs/${rfq.id}/cancel`],
    [
      carver.email,
      `/producer/rfqs/${rfq.id}`,
      `/producer/rfqs/${rfq.id}/quote`,
      `/producer/listings/${bag.id}`,
      `/producer/listings/${bag.id}/withdraw`,
    ],
  ] as const
  for (const [email, ...paths] of missing) {
    const visitor = await person(browser, stack, { locale: "en", expectedMessages: [/404/] })
    const { page, t, open, leave } = visitor
    await open(paths[0])
    await signIn(visitor, email)
    for (const path of paths) {
      expect(await open(path), path).toBe(404)
      await page.getByRole("heading", { level: 1, name: t("common:error.notFoundTitle") }).waitFor()
    }
    await leave()
  }
})
