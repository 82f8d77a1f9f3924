import { countedAttributes, facet, facetNames, writeFacetValue } from "@serumpun/search/facets"
import { sortNames } from "@serumpun/search/sorts"
import { describe, expect, inject, test } from "vitest"

// What an answer counts is what choosing it gives: with search, and from the backend without it.

const stack = inject("stack")

type Answer = {
  total: number
  facets: Record<string, Record<string, number>>
  limited?: boolean
}

const ways = {
  "the catalogue's interface": async (query: string): Promise<Answer> => {
    const answer = await fetch(`${stack.storefrontUrl}/api/catalogue?locale=en&${query}`)
    expect([query, answer.status]).toEqual([query, 200])
    return (await answer.json()) as Answer
  },
  "the backend without search": async (query: string): Promise<Answer> => {
    const answer = await fetch(`${stack.backendUrl}/store/listings?locale=en&${query}`, {
      headers: { "x-publishable-api-key": stack.publishableKey },
    })
    expect([query, answer.status]).toEqual([query, 200])
    return (await answer.json()) as Answer
  },
}

describe.each(Object.entries(ways))("%s", (_, ask) => {
  test.each(facetNames)("filters by %s as it counts", async (name) => {
    const { facets } = await ask("per_page=1")
    const counts = Object.assign({}, ...countedAttributes(name).map(({ count }) => facets[count]))
    const values = Object.keys(counts).filter((value) => facet(name).values.includes(value))
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) {
      const query = new URLSearchParams({ [name]: writeFacetValue(name, value), per_page: "1" })
      const answer = await ask(query.toString())
      expect([value, answer.total]).toEqual([value, counts[value]])
      expect(answer.limited ?? false).toBe(false)
    }
  })

  test.each(sortNames)("is sorted by %s", async (sort) => {
    const { total } = await ask(`sort=${sort}`)
    expect(total).toBeGreaterThan(0)
  })
})

test("an order that was chosen goes on with the filters, also when they leave one good", async () => {
  const page = async (query: string) =>
    (await fetch(`${stack.storefrontUrl}/en/catalogue?${query}`)).text()
  // Nobody else of this run sells vanilla of Papua.
  const narrow = "q=%22vanilla%20beans%20from%20sentani%22&province=ID-PA"
  expect((await ways["the catalogue's interface"](narrow)).total).toBe(1)
  expect(await page(`${narrow}&sort=moq`)).toMatch(/<option value="moq" selected/)
  expect(await page(narrow), "nobody sorts a single good").not.toContain('name="sort"')
})
