import { expect, test } from "vitest"
import { checkCountry, countryCodes } from "./countries.js"

test("every country of the list is known to the platform, so that it has a name in every language", () => {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" })

  expect(countryCodes.filter((code) => !names.of(code))).toEqual([])
  expect(new Set(countryCodes).size).toBe(250)
})

test.each(["DE", "JP", "ID", "XK"])("%s is a country", (code) => {
  expect(checkCountry("country_code", code)).toEqual([])
})

// Unknown, user-assigned, a group of countries, former countries, none at all.
test.each(["ZZ", "XA", "AA", "EU", "UN", "SU", "YU", "UK", "de", "DEU", "D"])(
  "%s is no country",
  (code) => {
    expect(checkCountry("country_code", code)).toEqual([
      { field: "country_code", code: "country_unknown" },
    ])
  },
)

test("a country left out is asked for", () => {
  expect(checkCountry("country_code", "")).toEqual([{ field: "country_code", code: "required" }])
})
