import { Client } from "pg"
import { expect, inject, test } from "vitest"
import { localized } from "@serumpun/domain/locales"
import type { BuyerRfq, QuoteView, RfqSummary } from "@serumpun/backend/src/contracts/buyer.ts"
import type {
  ProducerMe,
  ProducerRfq,
  ProducerRfqRow,
} from "@serumpun/backend/src/contracts/producer.ts"
import { completeQuote, completeRfq, createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))

/** Two producers with a public listing each, and a buyer who has asked both. */
async function sentRfq() {
  const [weaver, carver] = [await actors.producer(), await actors.producer()]
  const [bag, bowl] = [await actors.published(weaver), await actors.published(carver)]
  const buyer = await actors.buyer()
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>(
    "/store/buyer/rfqs",
    completeRfq([
      { listing_id: bag.id, quantity: 100 },
      { listing_id: bowl.id, quantity: 60 },
    ]),
  )
  return { weaver, carver, bag, bowl, buyer, rfq }
}

test("one request reaches two producers, and each sees only their own part", async () => {
  const { weaver, bag, bowl, rfq } = await sentRfq()
  expect(rfq).toMatchObject({ status: "sent", item_count: 2, producer_count: 2 })
  expect(rfq.number).toMatch(/^RFQ-\d{4}-\d{6}$/)

  const answer = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  expect(answer.rfq.items.map(({ listing_id }) => listing_id)).toEqual([bag.id])
  expect(JSON.stringify(answer)).not.toContain(bowl.id)
  expect(answer.rfq.is_new).toBe(true)
  const { rfqs } = await weaver.get<{ rfqs: ProducerRfqRow[] }>("/producer/rfqs")
  expect(rfqs.find(({ id }) => id === rfq.id)?.is_new, "opening marks it seen").toBe(false)
})

test("everybody reads the goods of a request and of its quote in the language of their page", async () => {
  const weaver = await actors.producer()
  const title = localized({ en: "Bag", id: "Tas", ja: "かばん", de: "Tasche", ar: "حقيبة" })
  const bag = await actors.published(weaver, { title })
  const buyer = await actors.buyer()
  const request = completeRfq([{ listing_id: bag.id, quantity: 100 }])
  const { rfq } = await buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs?locale=de", request)
  expect(rfq.items[0]?.title).toBe("Tasche")
  const mine = `/producer/rfqs/${rfq.id}`
  const { rfq: asked } = await weaver.get<{ rfq: ProducerRfq }>(`${mine}?locale=id`)
  await weaver.post(`${mine}/quotes`, completeQuote(asked.items[0]?.id ?? ""))

  for (const [locale, name] of Object.entries(title)) {
    const asBuyer = await buyer.get<{ rfq: BuyerRfq }>(
      `/store/buyer/rfqs/${rfq.id}?locale=${locale}`,
    )
    const list = await buyer.get<{ rfqs: RfqSummary[] }>(`/store/buyer/rfqs?locale=${locale}`)
    const asProducer = await weaver.get<{ rfq: ProducerRfq }>(`${mine}?locale=${locale}`)
    const inbox = await weaver.get<{ rfqs: ProducerRfqRow[] }>(`/producer/rfqs?locale=${locale}`)
    for (const { items, quotes } of [asBuyer.rfq, asProducer.rfq])
      expect([items[0]?.title, quotes[0]?.lines[0]?.title], locale).toEqual([name, name])
    for (const { rfqs } of [list, inbox]) expect(rfqs[0]?.first_title, locale).toBe(name)
  }
  expect((await refused(weaver.get(`${mine}?locale=xx`))).status).toBe(400)
})

test("a request counts as new until it is opened, and not while it is being opened", async () => {
  const { weaver, rfq } = await sentRfq()
  const count = async (query = "") =>
    (await weaver.get<ProducerMe>(`/producer/me${query}`)).counts.new_rfqs

  expect(await count()).toBe(1)
  expect(await count(`?opening=${rfq.id}`)).toBe(0)
  expect(await count("?opening=rfq_of_somebody")).toBe(1)
  await weaver.get(`/producer/rfqs/${rfq.id}`)
  expect(await count()).toBe(0)
})

test("a second click at the same moment makes no second RFQ", async () => {
  const producer = await actors.producer()
  const listing = await actors.published(producer)
  const buyer = await actors.buyer()
  const body = completeRfq([{ listing_id: listing.id, quantity: 100 }])
  const sent = await Promise.all(
    [1, 2, 3].map(() => buyer.post<{ rfq: BuyerRfq }>("/store/buyer/rfqs", body)),
  )
  expect(new Set(sent.map(({ rfq }) => rfq.id)).size).toBe(1)
  const { rfqs } = await buyer.get<{ rfqs: unknown[] }>("/store/buyer/rfqs")
  expect(rfqs).toHaveLength(1)
})

test("a quote reaches the buyer with exact totals; a new version takes its place", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const item = mine.items[0]?.id ?? ""
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const first = await weaver.post<{ quote: QuoteView }>(
    path,
    completeQuote(item, { freight: 80.5 }),
  )
  expect(first.quote).toMatchObject({ status: "sent", version: 1 })
  expect(first.quote.totals).toMatchObject({
    goods: 1133.5,
    total: 1214,
    deposit: 364.2,
    balance: 849.8,
  })
  expect(first.quote.lines[0]?.unit_price, "no 32-bit residue").toBe(11.335)

  const second = await weaver.post<{ quote: QuoteView }>(path, completeQuote(item))
  const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(read.rfq.quotes.map(({ id, status }) => [id, status])).toEqual([
    [second.quote.id, "sent"],
    [first.quote.id, "superseded"],
  ])
  const withdrawn = await weaver.post<{ quote: QuoteView }>(
    `/producer/quotes/${second.quote.id}/withdraw`,
  )
  expect(withdrawn.quote.status).toBe("withdrawn")
})

test("a line quoted twice and digits that cannot be kept are refused, and nothing is written", async () => {
  const { weaver, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const quote = completeQuote(mine.items[0]?.id ?? "")
  const [line] = quote.lines
  if (!line) throw new Error("A complete quote has a line")
  const path = `/producer/rfqs/${rfq.id}/quotes`
  for (const [change, field, code] of [
    [{ lines: [line, line] }, "lines.1.rfq_item_id", "repeated"],
    [{ lines: [{ ...line, unit_price: 0.12345 }] }, "lines.0.unit_price", "too_many_decimals"],
    [{ lines: [{ ...line, unit_price: 0.00001 }] }, "lines.0.unit_price", "too_many_decimals"],
    [{ freight: 10.005 }, "freight", "too_many_decimals"],
    [{ deposit_percent: 33.333 }, "deposit_percent", "too_many_decimals"],
    [{ claim_days: 2 }, "claim_days", "out_of_range"],
    [{ claim_days: 181 }, "claim_days", "out_of_range"],
  ] as const) {
    const { problems } = await refused(weaver.post(path, { ...quote, ...change }))
    expect(problems.map((found) => [found.field, found.code])).toContainEqual([field, code])
  }
  const { rfq: after } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  expect(after.quotes).toEqual([])
})

test("the first quote that a buyer receives is version 1, however often it was saved before", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const item = mine.items[0]?.id ?? ""
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const write = (send: boolean) =>
    weaver.post<{ quote: QuoteView }>(path, completeQuote(item, { send }))
  const versionsRead = async () => {
    const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
    return read.rfq.quotes.map(({ version }) => version)
  }
  expect((await write(false)).quote).toMatchObject({ status: "draft", version: 1 })
  expect((await write(true)).quote).toMatchObject({ status: "sent", version: 1 })
  expect(await versionsRead()).toEqual([1])
  expect((await write(false)).quote.version).toBe(2)
  expect((await write(true)).quote.version).toBe(2)
  expect(await versionsRead()).toEqual([2, 1])
  const own = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  expect(own.rfq.quotes.map(({ status }) => status)).toEqual(["sent", "superseded"])
})

test("a second tap on a slow network makes no second quote", async () => {
  const { weaver, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const body = completeQuote(mine.items[0]?.id ?? "")
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const sent = await Promise.all([1, 2].map(() => weaver.post<{ quote: QuoteView }>(path, body)))
  expect(new Set(sent.map(({ quote }) => quote.id)).size).toBe(1)
})

test("a cancelled request takes no quotes and cannot be cancelled again", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  await buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`)
  const body = completeQuote(mine.items[0]?.id ?? "")
  const late = await refused(weaver.post(`/producer/rfqs/${rfq.id}/quotes`, body))
  expect(late.problems[0]?.code).toBe("transition_not_allowed")
  const again = await refused(buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`))
  expect(again.problems[0]?.code).toBe("transition_not_allowed")
})

test("a saved quote is not sent once its request has been cancelled", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const draft = { ...completeQuote(mine.items[0]?.id ?? ""), send: false }
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const { quote } = await weaver.post<{ quote: QuoteView }>(path, draft)
  expect(quote.status).toBe("draft")
  await buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`)

  const late = await refused(weaver.post(`/producer/quotes/${quote.id}/send`))
  expect(late.problems[0]).toMatchObject({ field: "status", code: "transition_not_allowed" })
  const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(read.rfq.quotes).toEqual([])
})

test("a saved quote is not sent after its last day", async () => {
  const { weaver, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const draft = { ...completeQuote(mine.items[0]?.id ?? ""), send: false }
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const { quote } = await weaver.post<{ quote: QuoteView }>(path, draft)
  await inDatabase("update quote set valid_until = '2026-01-01' where id = $1", [quote.id])

  const late = await refused(weaver.post(`/producer/quotes/${quote.id}/send`))
  expect(late.problems[0]).toMatchObject({ field: "valid_until", code: "valid_until_past" })
})

test("cancelling and quoting at the same moment leave one of two whole states", async () => {
  const outcomes = await Promise.all(
    [1, 2, 3].map(async () => {
      const { weaver, buyer, rfq } = await sentRfq()
      const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
      const body = completeQuote(mine.items[0]?.id ?? "")
      const [quoted] = await Promise.all([
        weaver.post(`/producer/rfqs/${rfq.id}/quotes`, body).then(
          () => true,
          () => false,
        ),
        buyer.post(`/store/buyer/rfqs/${rfq.id}/cancel`),
      ])
      const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
      return { quoted, status: read.rfq.status, quotes: read.rfq.quotes.length }
    }),
  )
  for (const { quoted, status, quotes } of outcomes) {
    expect(status).toBe("cancelled")
    expect(quotes, "a quote was taken before the cancellation or not at all").toBe(quoted ? 1 : 0)
  }
})

test("five versions sent and withdrawn at once leave no open quote", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const path = `/producer/rfqs/${rfq.id}/quotes`
  const item = mine.items[0]?.id ?? ""
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => weaver.post<{ quote: QuoteView }>(path, completeQuote(item))),
  )
  await Promise.allSettled(
    sent.map(({ quote }) => weaver.post(`/producer/quotes/${quote.id}/withdraw`)),
  )
  const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
  expect(new Set(read.rfq.quotes.map(({ version }) => version)).size).toBe(5)
  expect(read.rfq.quotes.filter(({ status }) => status === "sent").length).toBe(0)
})

test("quotes and requests end after their last day in Jakarta, all of them", async () => {
  const { weaver, buyer, rfq } = await sentRfq()
  const { rfq: mine } = await weaver.get<{ rfq: ProducerRfq }>(`/producer/rfqs/${rfq.id}`)
  const body = completeQuote(mine.items[0]?.id ?? "")
  await weaver.post<{ quote: QuoteView }>(`/producer/rfqs/${rfq.id}/quotes`, body)
  await inDatabase("update quote set valid_until = '2026-01-01' where rfq_id = $1", [rfq.id])
  await inDatabase("update rfq set needed_by = '2026-01-01' where id = $1", [rfq.id])

  const state = async () => {
    const read = await buyer.get<{ rfq: BuyerRfq }>(`/store/buyer/rfqs/${rfq.id}`)
    return [read.rfq.status, ...read.rfq.quotes.map(({ status }) => status)]
  }
  await expect.poll(state, { timeout: 90_000, interval: 1_000 }).toEqual(["expired", "expired"])
}, 150_000)

async function inDatabase(sql: string, values: unknown[]): Promise<void> {
  const client = new Client({ connectionString: inject("stack").databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}
