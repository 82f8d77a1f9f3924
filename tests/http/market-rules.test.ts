import { expect, inject, onTestFinished, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type {
  MarketRuleContent,
  MarketRuleEdition,
  RuleEffect,
} from "@serumpun/backend/src/contracts/market-rules.ts"
import { addDays } from "@serumpun/domain/days"
import { localized } from "@serumpun/domain/locales"
import type { Market } from "@serumpun/domain/places"
import type { Client } from "../../scripts/http/client.ts"
import {
  completeContent,
  createActors,
  freshNib,
  refused,
  today,
  waitUntil,
} from "../support/actors.ts"
import { findAll } from "../support/catalogue.ts"

const stack = inject("stack")
const actors = createActors(stack)
const path = "/admin/curation/market-rules"
/** Plaited hats, which no other test offers. */
const HATS = "650400"

const editionsOf = async (client: Client) =>
  (await client.get<{ rules: MarketRuleEdition[] }>(path)).rules

/** A public listing of such goods: no market but one asks anything of them. */
async function publishHats() {
  const producer = await actors.producer()
  const content = { ...completeContent(`Pandan hats ${freshNib()}`), hs_code: HATS }
  const id = await actors.submitted(producer, content)
  await actors.approve(id)
  const { listing } = await producer.get<{ listing: { handle: string } }>(
    `/producer/listings/${id}`,
  )
  const { handle } = listing
  const inMarket = async (market: Market, locale = "en") => {
    const path = `/store/listings/${handle}?locale=${locale}`
    const { destinations } = await actors.client.get<ListingDetail>(path)
    return destinations.find((one) => one.market === market)!
  }
  return { inMarket, isFound: () => isFound(handle) }
}

/** A name that no earlier run has used on this copy. */
const fresh = (key: string) => `${key}_${crypto.randomUUID().slice(0, 6)}`

/** A rule for goods of one HS heading in a market where nothing else speaks of it. */
const rule = (key: string, more: Partial<MarketRuleContent> = {}) => ({
  key,
  content: {
    ...{ markets: ["EU"], kinds: [], hs_prefixes: [HATS], claim: null },
    ...{ proof: ["fairtrade"], only_if_asked: false },
    ...{ source: "Regulation (EU) 1/2027", checked: today.slice(0, 7) },
    text: localized({ en: "Proof of a fair price", id: "Bukti harga yang adil" }),
    ...more,
  },
})

/** Puts an edition in force, and ends the rule when the test is over. */
async function write(operator: Client, body: ReturnType<typeof rule>, number = 1) {
  const answer = await operator.post<{ rule: MarketRuleEdition }>(path, {
    ...{ ...body, number, from_day: today },
  })
  onTestFinished(async () => {
    const [newest] = (await editionsOf(operator)).filter(({ key }) => key === body.key)
    if (newest?.content)
      await operator.post(path, {
        ...{ key: body.key, number: newest.number + 1, content: null, from_day: today },
      })
  })
  return answer.rule
}

const isFound = async (handle: string) =>
  (await findAll(stack, { ready_for: "EU" })).some((hit) => hit.handle === handle)

test("an edition changes page and filter from its day, and its end takes it back", async () => {
  const operator = await actors.curator("admin")
  const { inMarket, isFound } = await publishHats()
  expect((await inMarket("EU")).state).toBe("ready")
  await waitUntil(isFound, { timeout_ms: 60_000 })
  const body = rule(fresh("eu_fair_price"))
  const effect = await operator.post<RuleEffect>(`${path}/preview`, body)
  expect(effect.markets.find(({ market }) => market === "EU")?.lost).toBeGreaterThan(0)
  expect((await inMarket("EU")).state, "a look changes nothing").toBe("ready")

  const written = await write(operator, body)
  expect(written).toMatchObject({ number: 1, state: "in_force" })
  const { state, requirements } = await inMarket("EU", "ja")
  expect(state).toBe("not_yet")
  expect(requirements.find((one) => one.rule === body.key)).toMatchObject({
    ...{ status: "missing", proof: ["fairtrade"], source: "Regulation (EU) 1/2027" },
    text: { en: "Proof of a fair price" },
  })
  expect((await inMarket("EU", "id")).requirements.at(-1)?.text).toEqual({
    id: "Bukti harga yang adil",
  })
  expect((await inMarket("JP")).requirements.some((one) => one.rule === body.key)).toBe(false)
  await waitUntil(async () => !(await isFound()), { timeout_ms: 60_000 })

  await operator.post(path, { key: body.key, number: 2, content: null, from_day: today })
  expect((await inMarket("EU")).state).toBe("ready")
  await waitUntil(isFound, { timeout_ms: 60_000 })
  const states = (await editionsOf(operator)).filter(({ key }) => key === body.key)
  expect(states.map(({ number, state: one }) => [number, one])).toEqual([
    [2, "ended"],
    [1, "past"],
  ])
})

test("a rule that begins later leaves today as it is", async () => {
  const operator = await actors.curator("admin")
  const { inMarket } = await publishHats()
  const body = rule(fresh("eu_later"))
  const answer = await operator.post<{ rule: MarketRuleEdition }>(path, {
    ...{ ...body, number: 1, from_day: addDays(today, 20) },
  })
  expect(answer.rule.state).toBe("planned")
  expect((await inMarket("EU")).requirements.some((one) => one.rule === body.key)).toBe(false)
})

test("of two operators the second learns of the first, and nothing half-written stays", async () => {
  const operator = await actors.curator("admin")
  const [own] = (await editionsOf(operator)).filter(({ key }) => key === "eu_nutmeg")
  const content = { ...own!.content!, text: localized(own!.content!.text) }
  const next = { key: "eu_nutmeg", number: own!.number + 1, content, from_day: today }
  const tries = await Promise.allSettled([operator.post(path, next), operator.post(path, next)])
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect((await refused(operator.post(path, next))).problems).toEqual([
    { field: "number", code: "changed_elsewhere" },
  ])

  const wrong = { ...rule("EU Honey!"), number: 1, from_day: addDays(today, -1) }
  const broken = {
    ...wrong,
    content: {
      ...wrong.content,
      markets: [],
      hs_prefixes: ["17x"],
      source: " ",
      checked: "2999-01",
    },
  }
  const { status, problems } = await refused(operator.post(path, broken))
  expect(status).toBe(400)
  expect(problems.map(({ field }) => field)).toEqual([
    ...["key", "content.markets", "content.hs_prefixes", "content.source", "content.checked"],
  ])
  for (const content of [
    { ...wrong.content, proof: ["invented"] },
    { ...wrong.content, markets: ["XX"] },
    { ...wrong.content, more: 1 },
  ])
    expect((await refused(operator.post(path, { ...wrong, content }))).status).toBe(400)
  expect((await refused(operator.post(path, { ...wrong, key: "eu_honey" }))).problems).toEqual([
    { field: "from_day", code: "date_in_past" },
  ])
  expect((await editionsOf(operator)).some(({ key }) => key === "eu_honey")).toBe(false)
})

test("curators read the rules, operators alone write them, others see nothing", async () => {
  const curator = await actors.curator("curator")
  expect((await editionsOf(curator)).length).toBeGreaterThan(40)
  const body = { ...rule("eu_curator"), number: 1, from_day: today }
  expect((await refused(curator.post(path, body))).status).toBe(403)
  expect((await refused(curator.post(`${path}/preview`, rule("x_y")))).status).toBe(403)
  for (const stranger of [await actors.producer(), actors.client])
    expect([401, 403]).toContain((await refused(stranger.get(path))).status)
})
