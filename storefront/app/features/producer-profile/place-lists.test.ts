import { expect, test } from "vitest"
import { choiceAfter, placeQueries } from "./place-lists.ts"

const sobang = { province: "ID-BT", regency: "Lebak", district: "Sobang", village: "Sobang" }

test("another choice opens everything below it again, and nothing above", () => {
  expect(choiceAfter(sobang, "province")).toEqual({
    province: "ID-BT",
    regency: "",
    district: "",
    village: "",
  })
  expect(choiceAfter(sobang, "district")).toEqual({ ...sobang, village: "" })
})

test("no list is asked for below something that is not chosen", () => {
  expect(placeQueries({ province: "ID-XX", regency: "Lebak" })).toEqual({
    regencies: null,
    districts: null,
    villages: null,
  })
  expect(placeQueries({ province: "ID-BT", district: "Sobang" })).toEqual({
    regencies: { province: "ID-BT" },
    districts: null,
    villages: null,
  })
})
