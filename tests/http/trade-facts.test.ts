import { expect, inject, test } from "vitest"
import { findAll } from "../support/catalogue.ts"

const stack = inject("stack")

const demoListings = async () =>
  (await findAll(stack)).filter(({ external_id }) => external_id !== null)

const pageOf = async (path: string) => (await fetch(stack.storefrontUrl + path)).text()

/** What search engines read on a listing's page. */
function pricesOf(html: string): { description?: string } {
  const [, json = "{}"] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? []
  return (JSON.parse(json) as { offers?: object }).offers ?? {}
}

test("API, card, price table and search engines name one Incoterm for each listing's price", async () => {
  const listings = await demoListings()
  expect(listings.length).toBeGreaterThanOrEqual(30)
  for (const { handle, incoterm_label } of listings) {
    expect(incoterm_label, handle).toMatch(/^[A-Z]{3} \S/)
    const html = await pageOf(`/en/listings/${handle}`)
    expect(html, handle).toContain(`Price by quantity, ${incoterm_label}`)
    expect(pricesOf(html).description?.startsWith(incoterm_label), handle).toBe(true)
  }
})

test("each listing says what a container holds and what ends it, or why it fills none", async () => {
  for (const { handle } of await demoListings()) {
    const html = await pageOf(`/en/listings/${handle}`)
    const section = html.slice(html.indexOf('id="packing"'))
    expect(section, handle).toMatch(/limit: [a-z]|more than the producer makes in a year/)
  }
})

test("the price of a quantity comes with its packs and container, in Arabic too", async () => {
  const path = "/listings/organic-palm-sugar-block-sobang?quantity=9000"
  expect(await pageOf(`/en${path}`)).toContain("900 cartons")
  expect(await pageOf(`/en${path}`)).toMatch(/Fits one 20-foot container, on pallets/)
  expect(await pageOf(`/ar${path}`)).toContain("900 كرتون")
})
