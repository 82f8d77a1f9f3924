import { expect, test } from "vitest"
import { freeHandle } from "./free-handle"

test("a name of which nothing can be written in Latin letters still gets a handle", async () => {
  expect(await freeHandle("椰子糖", "listing", async () => true)).toBe("listing")
  expect(await freeHandle("有限会社", "producer", async () => true)).toBe("producer")
})

test("a taken handle is told apart by a suffix", async () => {
  const handle = await freeHandle("Gula", "listing", async (candidate) => candidate !== "gula")

  expect(handle).toMatch(/^gula-[0-9a-f]{6}$/)
})
