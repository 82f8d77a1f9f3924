import { expect, test } from "vitest"
import { sumPacking } from "./content.js"
import { formsOf, issuedKinds, issuedNumber } from "./kinds.js"
import { shownStanding } from "./standing.js"

test("a number tells its kind and year and grows beyond four digits", () => {
  expect(issuedNumber("proforma_invoice", 2026, 7)).toBe("PI-2026-0007")
  expect(issuedNumber("quotation", 2027, 12_345)).toBe("QU-2027-12345")
  expect(new Set(issuedKinds.map((kind) => issuedNumber(kind, 2026, 1))).size).toBe(5)
})

test("every kind can be had as PDF and CSV, a packing list has no message in UBL", () => {
  expect(formsOf("quotation")).toEqual(["pdf", "xml", "csv"])
  expect(formsOf("packing_list")).toEqual(["pdf", "csv"])
})

const stands = {
  standing: "stands" as const,
  ending: null,
  superseded_by: null,
  valid_until: "2026-12-01",
}

test("a quotation stands to the end of its last day, and whatever has no last day stands on", () => {
  expect(shownStanding(stands, "2026-12-01")).toBe("stands")
  expect(shownStanding(stands, "2026-12-02")).toBe("expired")
  expect(shownStanding({ ...stands, valid_until: null }, "2036-12-02")).toBe("stands")
})

test("what was replaced, withdrawn or cancelled says so, also after its last day", () => {
  const replaced = { ...stands, standing: "superseded" as const, ending: "new_version" as const }
  expect(shownStanding({ ...replaced, superseded_by: "QU-2026-0002" }, "2026-11-27")).toBe(
    "superseded",
  )
  expect(shownStanding(replaced, "2026-11-27")).toBe("new_version")
  const ended = { ...stands, standing: "void" as const, ending: "order_cancelled" as const }
  expect(shownStanding(ended, "2027-01-01")).toBe("order_cancelled")
})

test("weights are summed only when every line has them: unknown never counts as zero", () => {
  const packing = { kind: "carton" as const, packs: 3, net_kg: 0.1, gross_kg: 0.2, volume_m3: 0.1 }
  expect(sumPacking([{ packing }, { packing }, { packing }])).toEqual({
    ...{ packs: 9, net_kg: 0.3, gross_kg: 0.6, volume_m3: 0.3 },
  })
  expect(sumPacking([{ packing }, { packing: null }])).toBeNull()
  expect(sumPacking([])).toBeNull()
})
