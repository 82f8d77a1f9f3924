import type { MedusaContainer } from "@medusajs/framework/types"
import { expect, test } from "vitest"
import { PRODUCER_MODULE } from "../../modules/producer"
import type { Transaction } from "../one-transaction"
import { measurePaces } from "./measure-paces"

const HOUR = 3600

/** A market of producers with the pace that was written at each, and the medians of today in seconds. */
async function measured(
  known: { id: string; answer_pace: string | null }[],
  medians: Record<string, number>,
) {
  const written: object[] = []
  const rows = Object.entries(medians).map(([producer_id, median]) => ({
    ...{ producer_id, median: String(median), answered: "3" },
  }))
  const producers = {
    listProducers: async () => known,
    updateProducers: async (changes: object[]) => void written.push(...changes),
  }
  const container = {
    resolve: (name: string) =>
      name === PRODUCER_MODULE ? producers : { raw: async () => ({ rows }) },
  } as unknown as MedusaContainer
  const run = (service: unknown, work: (service: unknown, context: object) => unknown) =>
    work(service, {})
  const ids = await measurePaces(container, { run } as unknown as Transaction)
  return { ids, written }
}

test("only a pace that is another one than before is written, and owed to search", async () => {
  const { ids, written } = await measured(
    [
      { id: "same", answer_pace: "quick" },
      { id: "slower", answer_pace: "quick" },
      { id: "first", answer_pace: null },
      { id: "silent", answer_pace: "usual" },
    ],
    { same: 20 * HOUR, slower: 100 * HOUR, first: 30 * HOUR },
  )
  expect(written).toEqual([
    { id: "slower", answer_pace: "slow" },
    { id: "first", answer_pace: "usual" },
    { id: "silent", answer_pace: null },
  ])
  expect(ids).toEqual(["slower", "first", "silent"])
})

test("where nothing moved nothing is written", async () => {
  expect(await measured([{ id: "same", answer_pace: "slow" }], { same: 80 * HOUR })).toEqual({
    ...{ ids: [], written: [] },
  })
})
