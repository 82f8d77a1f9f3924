import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import { expect, test } from "vitest"
import { pickSamples } from "./pick-samples.ts"

const good = (id: string, province: string, category: string, image: object | null = {}) =>
  ({ id, province, category, image }) as ListingCard

test("samples come from different provinces and families first", () => {
  const picked = pickSamples([
    good("sugar", "ID-BT", "food/sugar"),
    good("honey", "ID-BB", "food/honey"),
    good("batik", "ID-BT", "textile/batik"),
    good("pepper", "ID-BB", "spice/pepper"),
  ])
  expect(picked.map(({ id }) => id)).toEqual(["sugar", "pepper", "honey", "batik"])
})

test("goods without a picture are no samples, and six are enough", () => {
  const goods = Array.from({ length: 9 }, (_, index) => good(String(index), "ID-BT", "food/sugar"))
  expect(pickSamples([good("bare", "ID-KU", "craft/wood", null), ...goods])).toEqual(
    goods.slice(0, 6),
  )
})
