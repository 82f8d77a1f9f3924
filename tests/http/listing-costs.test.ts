import type { CostsAnswer } from "@serumpun/backend/src/contracts/listing-costs.ts"
import { noCosts } from "@serumpun/domain/fob-costs"
import { expect, inject, test } from "vitest"
import { createActors, refused } from "../support/actors.ts"

const actors = createActors(inject("stack"))
const at = (id: string) => `/producer/listings/${id}/costs`
const costs = {
  inland_idr: 1_500_000,
  port_idr: 900_000,
  clearance_idr: 350_000,
  bank_percent: 1.5,
}

test("a producer's costs are kept per listing, and begin as they were entered last", async () => {
  const own = await actors.producer()
  const [first, second] = [await actors.draft(own), await actors.draft(own)]
  expect(await own.get<CostsAnswer>(at(first))).toEqual({ costs: noCosts, is_own: false })
  expect(await own.post<CostsAnswer>(at(first), costs)).toEqual({ costs, is_own: true })
  expect(await own.get<CostsAnswer>(at(second))).toEqual({ costs, is_own: false })
  const changed = { ...costs, bank_percent: 0 }
  await own.post(at(second), changed)
  await own.post(at(second), { ...changed, port_idr: 1 })
  expect(await own.get<CostsAnswer>(at(first))).toEqual({ costs, is_own: true })
  expect((await own.get<CostsAnswer>(at(second))).costs).toEqual({ ...changed, port_idr: 1 })
})

test("what cannot be a cost is refused at its field, and nobody reads another's", async () => {
  const own = await actors.producer()
  const id = await actors.draft(own)
  for (const [change, field] of [
    [{ port_idr: 0.5 }, "port_idr"],
    [{ bank_percent: 51 }, "bank_percent"],
    [{ inland_idr: -1 }, "inland_idr"],
  ] as const)
    expect((await refused(own.post(at(id), { ...costs, ...change }))).problems[0]?.field).toBe(
      field,
    )
  const other = await actors.producer()
  expect((await refused(other.get(at(id)))).status).toBe(404)
  expect((await refused(other.post(at(id), costs))).status).toBe(404)
  expect((await own.get<CostsAnswer>(at(id))).costs).toEqual(noCosts)
})
