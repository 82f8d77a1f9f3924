import { expect, inject, test } from "vitest"
import type { ListingDetail } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { ReviewDetail } from "@serumpun/backend/src/contracts/curation.ts"
import { locales } from "@serumpun/domain/locales"
import { markets, type Market } from "@serumpun/domain/places"
import { readTexts } from "@serumpun/domain/read-texts"
import { completeContent, createActors, freshNib } from "../support/actors.ts"
import { findAll } from "../support/catalogue.ts"

const stack = inject("stack")
const actors = createActors(stack)

const detailOf = (handle: string) =>
  actors.client.get<ListingDetail>(`/store/listings/${handle}?locale=en`)
const pageOf = async (path: string) => (await fetch(stack.storefrontUrl + path)).text()

const readyFor = async (market: Market) =>
  (await findAll(stack, { ready_for: market })).map(({ handle }) => handle)

/** The markets whose filter finds one listing. */
async function marketsFinding(handle: string): Promise<Market[]> {
  const found: Market[] = []
  for (const market of markets) if ((await readyFor(market)).includes(handle)) found.push(market)
  return found
}

/** A food of which nobody has shown any certificate, as curators let it through. */
const uncertified = () => ({
  ...completeContent(`Cassava crackers ${freshNib()}`),
  hs_code: "190590",
  category: "food/snack" as const,
  species: null,
})

test("a food without any certificate is ready for no market, on page, desk and filter", async () => {
  const producer = await actors.producer()
  const content = uncertified()
  const id = await actors.submitted(producer, content)
  const desk = await actors.curator("curator")
  const waiting = await actors.reviewOf(id)
  const { review } = await desk.get<{ review: ReviewDetail }>(
    `/admin/curation/reviews/${waiting.id}`,
  )
  expect(review.destinations.map(({ market }) => market)).toEqual(markets)
  expect(review.destinations.filter(({ state }) => state === "ready")).toEqual([])
  await actors.approve(id)
  const { listing } = await producer.get<{ listing: { handle: string } }>(
    `/producer/listings/${id}`,
  )

  const { destinations } = await detailOf(listing.handle)
  expect(Object.fromEntries(destinations.map(({ market, state }) => [market, state]))).toEqual({
    ...Object.fromEntries(markets.map((market) => [market, "check"])),
    EU: "not_yet",
    AE: "not_yet",
    SA: "not_yet",
  })
  for (const market of markets) expect(await readyFor(market)).not.toContain(listing.handle)
})

test("the filter finds a listing for exactly the markets that its page calls ready", async () => {
  const found = new Map<string, Market[]>()
  for (const market of markets)
    for (const handle of await readyFor(market))
      found.set(handle, [...(found.get(handle) ?? []), market])
  // Late in a run hundreds are ready; a page each of the first is enough.
  const some = [...found.keys()].slice(0, 60)
  const handles = ["organic-palm-sugar-block-sobang", "woven-rattan-bag-kayan", ...some]
  for (const handle of new Set(handles)) {
    const { destinations } = await detailOf(handle)
    const ready = destinations.filter(({ state }) => state === "ready").map(({ market }) => market)
    // Other tests publish meanwhile: what became public while filters were asked is asked for again.
    const isSame = ready.join() === (found.get(handle) ?? []).join()
    expect(isSame ? ready : await marketsFinding(handle), handle).toEqual(ready)
  }
  expect(found.get("organic-palm-sugar-block-sobang")).toEqual(["EU"])
})

test.each(locales)("the page of a listing in %s has a row for every market", async (locale) => {
  const { marketState } = readTexts<{ marketState: Record<string, string> }>(locale, "trade")
  const html = await pageOf(`/${locale}/listings/organic-palm-sugar-block-sobang`)
  const table = html.slice(html.indexOf('<table class="destinations'))
  const rows = table.slice(0, table.indexOf("</table>")).split("<tr").slice(2)
  expect(rows).toHaveLength(markets.length)
  for (const row of rows) {
    const [, state = ""] = /data-market-state="(\w+)"/.exec(row) ?? []
    expect(row).toContain(marketState[state])
  }
})
