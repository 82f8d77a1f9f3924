import { expect, test } from "vitest"
import { fieldOfControl, onTop, typedSince } from "./typed-controls.ts"

const from = { place: "Sobang", "tiers.0.usd": "3", "tiers.1.min": "", "tiers.1.usd": "" }

test("only what differs is sent, a table with all of its rows, an emptied box as nothing", () => {
  const now = { ...from, place: "Cikotok", claims_organic: "on" }
  expect(typedSince(from, now)).toEqual({ place: "Cikotok", claims_organic: "on" })
  expect(typedSince({ claims_organic: "on" }, {})).toEqual({ claims_organic: "" })
  expect(typedSince(from, { ...from, "tiers.1.usd": "2,5" })).toEqual({
    ...{ "tiers.0.usd": "3", "tiers.1.min": "", "tiers.1.usd": "2,5" },
  })
  expect(typedSince(from, from)).toEqual({})
})

test("what belongs to buttons and questions is no field", () => {
  const now = { intent: "save", based_on: "x", alt: "a", "choice.moq": "here", "confirm.moq": "1" }
  expect(typedSince({}, { ...now, "": "nameless" })).toEqual({})
})

test("typed rows replace a table whole, everything else stays as it stands", () => {
  const present = { ...from, species: "Arenga", "tiers.2.usd": "1" }
  expect(onTop(present, { "tiers.0.usd": "4" })).toEqual({
    ...{ place: "Sobang", species: "Arenga", "tiers.0.usd": "4" },
  })
})

test("a control belongs to the field that its stamp names", () => {
  expect(fieldOfControl("tiers.2.usd", "id")).toBe("tiers")
  expect(fieldOfControl("season.from_month", "id")).toBe("season")
  expect(fieldOfControl("picture_alt.a", "id")).toBe("picture_alt.a.id")
  expect(fieldOfControl("packing.inner.de", "id")).toBe("packing.inner.de")
})
