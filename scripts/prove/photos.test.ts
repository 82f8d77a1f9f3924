import { expect, test } from "vitest"
import { provePhotos } from "./photos.ts"

// The short form of `npm run prove -- photos`.
test("pictures of every format and kind of damage are taken or refused as they should be, and leave nothing", async () => {
  const { taken, refused, pictures } = await provePhotos({
    seed: 7,
    is_short: true,
    log: () => undefined,
  })
  expect(taken).toBeGreaterThan(10)
  expect(taken + refused).toBe(pictures)
}, 120_000)
