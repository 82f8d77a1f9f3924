import { expect, test } from "vitest"
import { planKept, typedControls } from "./kept-form.ts"

const from = { name: "Gula Sobang", place: "Sobang", organic: "on" }
const kept = { base: "1", from, values: { ...from, place: "Cikotok" } }

test("text on the version it was typed on comes back, even when it was sent and refused", () => {
  expect(planKept(kept, "1")).toBe("restore")
  expect(planKept({ ...kept, submitted: true }, "1")).toBe("restore")
})

test("text that was never sent is offered on a newer version; what was sent has arrived", () => {
  expect(planKept(kept, "2")).toBe("offer")
  expect(planKept({ ...kept, submitted: true }, "2")).toBe("forget")
  expect(planKept({ base: "1", values: kept.values }, "2")).toBe("forget")
})

test("only controls that were typed in are offered, emptied ones and boxes too", () => {
  expect(typedControls(kept)).toEqual({ place: "Cikotok" })
  expect(typedControls({ ...kept, values: { name: "", place: "Sobang", fair: "on" } })).toEqual({
    ...{ name: "", organic: "", fair: "on" },
  })
})
