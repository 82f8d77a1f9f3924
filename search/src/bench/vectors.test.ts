import { expect, test } from "vitest"
import { compareWithFloors, readFloors } from "./vector-floors.js"
import { replayVectors } from "./vectors.js"

test("the embedded server agrees with the recorded Meilisearch at least as often as before", async () => {
  const { classes } = await replayVectors()
  const { fallen, risen } = compareWithFloors(await readFloors(), classes)
  expect(fallen).toEqual([])
  // A floor only rises: raise it with the change that made more answers agree.
  expect(risen, "raise the floors with: npm run bench -- vectors --raise").toEqual([])
})

test("a floor above what was measured is named", () => {
  const measured = { n: 3, first: 2, ten: 2, set: 3, whole: 1 }
  const { fallen, risen } = compareWithFloors(
    { prefix: { ...measured, first: 3, set: 2 } },
    new Map([["prefix", measured]]),
  )
  expect(fallen).toEqual(["prefix, first: 2 of 3, floor 3"])
  expect(risen).toEqual(["prefix, set: 3 of 3, floor 2"])
})
