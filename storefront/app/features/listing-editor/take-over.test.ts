import { expect, test } from "vitest"
import type { FoundUnsent } from "#app/lib/kept/unsent-store.ts"
import { planTakeOver } from "./take-over.ts"

const shown = { place: "Sobang", species: "" }
const page = { saved: null, isTyped: false, shown }

const unsent = (key: string, change: Partial<FoundUnsent["unsent"]> = {}): FoundUnsent => ({
  key,
  isOwn: false,
  unsent: {
    ...{ base: "AAAAAAAA~x", kept_at: 1, from: { place: "Sobang" } },
    values: { place: "Cikotok" },
    ...change,
  },
})
const keys = (found: FoundUnsent[]) => found.map(({ key }) => key)

test("what closed pages left behind on one version goes on together", () => {
  const found = [unsent("a"), unsent("b", { values: { species: "Arenga" } })]
  expect(keys(planTakeOver(found, page).going)).toEqual(["a", "b"])
})

test("what was typed on another version waits until the newest has been sent", () => {
  const found = [unsent("old", { base: "BBBBBBBB~x" }), unsent("new")]
  const { arrived, going } = planTakeOver(found, page)
  expect([keys(arrived), keys(going)]).toEqual([[], ["new"]])
})

test("what was sent with the button has arrived; what was typed after it has not", () => {
  const found = [unsent("sent", { submitted: true }), unsent("later")]
  const { arrived, going } = planTakeOver(found, { ...page, saved: "AAAAAAAA" })
  expect([keys(arrived), keys(going)]).toEqual([["sent"], ["later"]])
})

test("what the page shows already has arrived, but not while it shows what was refused", () => {
  const found = [unsent("same", { values: { place: "Sobang" } })]
  expect(keys(planTakeOver(found, page).arrived)).toEqual(["same"])
  expect(keys(planTakeOver(found, { ...page, isTyped: true }).going)).toEqual(["same"])
})
