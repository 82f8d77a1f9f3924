import { expect, test } from "vitest"
import { freeHandle, toSlug } from "./free-handle"

test("a handle keeps Latin letters and digits", () => {
  expect(toSlug("  Gula Aren — Sobang, 250 g! ")).toBe("gula-aren-sobang-250-g")
  expect(toSlug("Kopi Façonné")).toBe("kopi-faconne")
})

test("a name in another script still gets a handle", async () => {
  expect(await freeHandle("パームシュガー", async () => true)).toBe("listing")
})

test("a taken handle is told apart by a suffix", async () => {
  const handle = await freeHandle("Gula", async (candidate) => candidate !== "gula")

  expect(handle).toMatch(/^gula-[0-9a-f]{6}$/)
})
