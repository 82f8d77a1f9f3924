import { expect, test } from "vitest"
import { atMost } from "./at-most"

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

test("no more than the limit run at once, in the order in which they came, and all of them run", async () => {
  const run = atMost(3)
  let running = 0
  let most = 0
  const order: number[] = []
  const work = (index: number) => async () => {
    running += 1
    most = Math.max(most, running)
    order.push(index)
    await turn()
    running -= 1
    return index
  }
  const results = await Promise.all(Array.from({ length: 10 }, (_, index) => run(work(index))))
  expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(order).toEqual(results)
  expect(most).toBe(3)
})

test("what fails gives its place to the next one", async () => {
  const run = atMost(1)
  const failing = run(() => Promise.reject(new Error("no")))
  const next = run(() => Promise.resolve("yes"))
  await expect(failing).rejects.toThrow("no")
  await expect(next).resolves.toBe("yes")
})
