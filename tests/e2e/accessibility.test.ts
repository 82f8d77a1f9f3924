import { randomUUID } from "node:crypto"
import type { BuyerRfq, QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ProducerRfq } from "@serumpun/backend/src/contracts/producer.ts"
import { addDays } from "@serumpun/domain/days"
import { locales } from "@serumpun/domain/locales"
import { beforeAll, expect, inject, test } from "vitest"
import type { Client } from "../../scripts/http/client.ts"
import { completeQuote, completeRfq, createActors, today } from "../support/actors.ts"
import { findViolations } from "../support/axe.ts"
import { sharedBrowser } from "../support/shared-browser.ts"
import { addToRfq } from "./steps/buyer.ts"
import { curatorVisit, enterAdmin } from "./steps/curator.ts"
import { person, type Person } from "./steps/person.ts"
import { signIn } from "./steps/sign-in.ts"

const stack = inject("stack")
const actors = createActors(stack)
const goods = "/listings/organic-palm-sugar-block-sobang"

const browser = sharedBrowser()
let world: Awaited<ReturnType<typeof arrange>>
beforeAll(async () => {
  world = await arrange()
})

/** A producer with a public listing, one in review and a draft; a buyer with a quote of theirs. */
async function arrange() {
  const [producer, buyer] = await Promise.all([actors.producer(), actors.buyer()])
  const [bag, draftId, reviewedId] = await Promise.all([
    actors.published(producer),
    actors.draft(producer, { lead_time_days: 0, moq: 0 }),
    actors.submitted(producer),
  ])
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>(
    "/store/buyer/rfqs",
    completeRfq([{ listing_id: bag.id, quantity: 100 }]),
  )
  const part = await producer.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const quoteId = await negotiate(producer, buyer, part.rfq)
  const { id: reviewId } = await actors.reviewOf(reviewedId)
  const sugar = await actors.client.get<ListingDetail>(`/store${goods}?locale=en`)
  return {
    producer,
    buyer,
    draftId,
    bag,
    reviewId,
    rfqId: rfq.id,
    quoteId,
    maker: sugar.producer.handle,
  }
}

/** Two versions of a quote with a wish each, so that their pages show what changed and what is asked. */
async function negotiate(producer: Client, buyer: Client, rfq: ProducerRfq): Promise<string> {
  const item = rfq.items[0]?.id ?? ""
  const write = async (change: Parameters<typeof completeQuote>[1]) => {
    const body = completeQuote(item, change)
    const answer = await producer.post<{ quote: QuoteView }>(
      `/producer/rfqs/${rfq.id}/quotes`,
      body,
    )
    const lines = [{ rfq_item_id: item, quantity: 200, unit_price: 10 }]
    const terms = { message: "Larger lot?", incoterm: null, incoterm_place: null }
    const wish = { ...terms, lines, valid_until: addDays(today, 50), idempotency_key: randomUUID() }
    await buyer.post(`/store/buyer/quotes/${answer.quote.id}/wishes`, wish)
    return answer.quote.id
  }
  await write({})
  return write({ freight: 80, valid_until: addDays(today, 40) })
}

/** Opens each address and gathers what is wrong, by address. */
async function check({ page, open }: Person, paths: string[]): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {}
  for (const path of paths) {
    await open(path)
    const found = await findViolations(page)
    if (found.length > 0) wrong[path] = found
  }
  return wrong
}

test.each(locales)("public pages in %s", async (locale) => {
  const reader = await person(browser, stack, { locale, expectedMessages: [/status of 40[04]/] })
  const paths = [
    "",
    "/catalogue",
    "/catalogue?q=zzzzzzzz",
    "/catalogue?view=table&sort=price_asc",
    "/compare",
    "/shortlist",
    "/shortlists/none",
    `/compare?l=${goods.replace("/listings/", "")},${world.bag.handle},no-such-goods`,
    "/catalogue?category=food&page=99&sort=none",
    `${goods}?quantity=1`,
    `/producers/${world.maker}`,
    "/regions",
    "/regions/banten",
    "/how-it-works",
    "/rfq",
    "/sign-in",
    "/sign-up",
    "/sign-up/producer",
    "/forgot-password",
    "/new-password?token=x",
    "/verify-email?token=x",
    "/verify-email",
    "/nowhere",
  ]
  expect(await check(reader, paths)).toEqual({})
  await reader.leave()
})

test.each(locales)("a request that was refused, in %s", async (locale) => {
  const reader = await person(browser, stack, { locale, expectedMessages: [/status of 400/] })
  const { page, t, open } = reader
  await open(goods)
  await addToRfq(reader, "1000")
  expect(await findViolations(page)).toEqual([])
  await page.getByRole("button", { name: t("rfq:send.button", { count: 1 }) }).click()
  await page.getByRole("alert").getByText(t("common:form.summary")).waitFor()
  expect(await findViolations(page)).toEqual([])
  await reader.leave()
})

test.each(locales)("a buyer's account in %s", async (locale) => {
  const buyer = await person(browser, stack, { locale })
  await buyer.open("/account")
  await signIn(buyer, world.buyer.email)
  const request = `/account/rfqs/${world.rfqId}`
  const quote = `${request}/quotes/${world.quoteId}`
  const compared = [`${request}/compare`, `${request}/compare/chosen`]
  const paths = [
    "/account",
    "/account/orders",
    request,
    ...compared,
    `${request}/cancel`,
    `${request}/close`,
    "/security",
  ]
  expect(await check(buyer, [...paths, `${quote}/decline`, `${quote}/change`])).toEqual({})
  await buyer.leave()
})

test.each(locales)("a producer's workspace on a phone in %s", async (locale) => {
  const producer = await person(browser, stack, { locale, screen: "phone" })
  await producer.open("/producer")
  await signIn(producer, world.producer.email)
  const request = `/producer/rfqs/${world.rfqId}`
  const paths = [
    "/producer",
    "/producer/rfqs",
    "/producer/orders",
    request,
    `${request}/quote`,
    `${request}/quote?wish=1`,
    `${request}/quotes/${world.quoteId}/extend`,
    "/producer/listings",
    "/producer/listings/new",
    `/producer/listings/${world.draftId}`,
    `/producer/listings/${world.bag.id}/withdraw`,
    "/producer/certificates",
    "/producer/certificates/new",
    "/producer/profile",
    "/producer/profile/business",
    "/producer/profile/place",
    "/producer/profile/story",
    "/producer/profile/bank",
    "/producer/profile/evidence",
  ]
  expect(await check(producer, paths)).toEqual({})
  await producer.leave()
})

/** Around it, the bars of the Admin are Medusa's own, and so is the nameless icon in its search fields. */
const ownPart = { within: "main", except: ["[role=img].pointer-events-none"] }

test("the curators' desk in the Admin", async () => {
  const { page, end } = await curatorVisit(browser)
  await enterAdmin(page, stack.backendUrl, "curator@example.com")
  await page.getByRole("table").waitFor()
  expect(await findViolations(page, ownPart)).toEqual([])
  await page.goto(`${stack.backendUrl}/app/curation/${world.reviewId}`)
  await page.getByRole("button", { name: "Submit assessment" }).waitFor()
  expect(await findViolations(page, ownPart)).toEqual([])
  await page.goto(`${stack.backendUrl}/app/curation/producers`)
  await page.getByRole("heading", { level: 1, name: "Producers to verify" }).waitFor()
  expect(await findViolations(page, ownPart)).toEqual([])
  await end()
})
