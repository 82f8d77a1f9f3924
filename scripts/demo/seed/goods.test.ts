import { locales } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { viewsOf } from "../pictures/masters.ts"
import { readListings } from "./goods.ts"

test("every picture of a listing has a text of its own in every language", async () => {
  for (const demo of await readListings()) {
    const alts = { good: demo.image_alt, detail: demo.detail_alt, use: demo.use_alt }
    for (const locale of locales) {
      const texts = viewsOf(demo.external_id).map((view) => alts[view]?.[locale]?.trim())
      expect(texts.every(Boolean), `${demo.handle}, ${locale}`).toBe(true)
      expect(new Set(texts).size, `${demo.handle}, ${locale}`).toBe(texts.length)
    }
  }
})

test("each craft, textile and furniture good is shown in hand, in use or packed", async () => {
  const handmade = (await readListings()).filter(({ category }) =>
    /^(craft|textile|furniture)\//.test(category),
  )

  expect(handmade.length).toBeGreaterThan(10)
  for (const { external_id, handle } of handmade)
    expect(viewsOf(external_id), handle).toContain("use")
})
