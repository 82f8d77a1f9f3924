import type { BuyerRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { expect, inject, test } from "vitest"
import { completeQuote, completeRfq, createActors } from "../support/actors.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { control } from "../support/texts.ts"
import { person, type Person } from "./steps/person.ts"
import { sendQuote } from "./steps/producer.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const browser = sharedBrowser()

/** A buyer with an open quote of 100 pieces at 11.335 in front of them, and its producer. */
async function quoted() {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = await actors.buyer()
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: listing.id, quantity: 100 }]),
  )
  const { rfq: part } = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  await producer.post(`/producer/rfqs/${rfq.id}/quotes`, completeQuote(part.items[0]?.id ?? ""))
  return { producer, buyer, rfq }
}

async function enter(someone: Person, path: string, email: string): Promise<void> {
  await someone.open(path)
  await signIn(someone, email)
  await someone.open(path)
}

async function askForChange({ page, t }: Person): Promise<void> {
  await page.getByRole("link", { name: t("account:wish.link") }).click()
  await page.getByRole("button", { name: t("account:wish.send") }).click()
  await page.getByRole("alert").getByText(t("problems:wish_empty")).waitFor()
  await control(page, t, t("account:wish.quantity")).fill("200")
  await control(page, t, t("account:wish.message")).fill("200 pieces, and a better price?")
  await page.getByRole("button", { name: t("account:wish.send") }).click()
  await page.getByRole("status").getByText(t("account:notice.wished")).waitFor()
}

async function answerWish({ page, t }: Person): Promise<void> {
  await page.getByText("200 pieces, and a better price?").first().waitFor()
  await page.getByRole("link", { name: t("producer:quote.answerWish") }).click()
  const quantity = control(page, t, t("quote:quantity"))
  expect(await quantity.inputValue()).toBe("200")
  await sendQuote({ page, t } as Person)
}

async function decline({ page, t }: Person): Promise<void> {
  await page.getByRole("link", { name: t("account:decline.link") }).click()
  await control(page, t, t("account:end.reason")).selectOption("other")
  await page.getByRole("button", { name: t("account:decline.button") }).click()
  await page.getByRole("alert").getByText(t("problems:note_required")).waitFor()
  await control(page, t, t("account:end.note")).fill("Not this season")
  await page.getByRole("button", { name: t("account:decline.button") }).click()
  await page.getByRole("status").getByText(t("account:notice.declined")).waitFor()
}

test.each([
  { locale: "en", javaScriptEnabled: true },
  { locale: "ja", javaScriptEnabled: false },
] as const)(
  "a quote is asked to change, answered, extended and declined ($locale)",
  async (options) => {
    const { producer, buyer, rfq } = await quoted()
    const someone = await person(browser, stack, { ...options, expectedMessages: [/400/] })
    await enter(someone, `/account/rfqs/${rfq.id}`, buyer.email)
    await askForChange(someone)

    const maker = await person(browser, stack, { ...options, locale: "id", screen: "phone" })
    await enter(maker, `/producer/rfqs/${rfq.id}`, producer.email)
    await answerWish(maker)
    await maker.page.getByRole("button", { name: /^Perpanjang sampai/ }).click()
    await maker.page
      .getByRole("status")
      .getByText(maker.t("producer:notice.quoteExtended"))
      .waitFor()
    await maker.leave()

    await someone.open(`/account/rfqs/${rfq.id}`)
    const { page, t } = someone
    await page.getByRole("heading", { name: t("trade:change.since", { version: "2" }) }).waitFor()
    await decline(someone)
    await page.getByText("Not this season").waitFor()
    await page.getByRole("button", { name: t("account:repeat.button") }).click()
    await page.getByText(t("rfq:notice.repeated")).waitFor()
    expect(await control(page, t, t("rfq:delivery.city")).inputValue()).toBe("Hamburg")
    await someone.leave()
  },
)
