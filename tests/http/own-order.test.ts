import type { ListingsAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import { locales } from "@serumpun/domain/locales"
import { expect, inject, test } from "vitest"
import { createActors, waitUntil } from "../support/actors.ts"

const stack = inject("stack")
const actors = createActors(stack)

type Hits = { hits: { handle: string }[]; pages: number }

/** Handles of one category in the order of the catalogue, from search and from the list without it. */
async function orders(category: string) {
  const fromSearch: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const address = `${stack.storefrontUrl}/api/catalogue?locale=en&category=${category}&per_page=9&page=${page}`
    const answer = (await (await fetch(address)).json()) as Hits
    fromSearch.push(...answer.hits.map(({ handle }) => handle))
    pages = answer.pages
  }
  const list = await actors.client.get<ListingsAnswer>(
    `/store/listings?locale=en&category=${category}&per_page=100`,
  )
  return { fromSearch, fromList: list.listings.map(({ handle }) => handle) }
}

test("search and the list that stands in for it have one order, in which what is complete comes first", async () => {
  const producer = await actors.producer()
  const fuller = await actors.published(producer, { category: "craft/bamboo" })
  const poorer = await actors.published(producer, {
    category: "craft/bamboo",
    tiers: [{ min: 50, max: null, usd: 14 }],
  })
  // Search follows within a second; other goods may be published meanwhile.
  await waitUntil(async () => {
    const { fromSearch, fromList } = await orders("craft/bamboo")
    return fromSearch.includes(poorer.handle) && fromSearch.join() === fromList.join()
  })
  const { fromSearch } = await orders("craft/bamboo")
  expect(fromSearch.indexOf(fuller.handle)).toBeLessThan(fromSearch.indexOf(poorer.handle))
})

test.each(locales)(
  "the catalogue says how goods stand only where nobody chose, and explains it (%s)",
  async (locale) => {
    const page = async (path: string) =>
      (await fetch(`${stack.storefrontUrl}/${locale}${path}`)).text()
    const link = `href="/${locale}/how-it-works#order"`
    expect(await page("/catalogue")).toContain(link)
    for (const chosen of ["?q=rattan", "?sort=newest"])
      expect(await page(`/catalogue${chosen}`), chosen).not.toContain(link)
    expect(await page("/how-it-works")).toContain('id="order"')
  },
)
