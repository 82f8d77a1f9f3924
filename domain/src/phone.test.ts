import { expect, test } from "vitest"
import { checkPhone, checkPhoneCountry, maskPhone, normalizePhone } from "./phone.js"

test.each([
  "0812-3456-7890",
  "812 3456 7890",
  "+62 812 3456 7890",
  "+62 0812 3456 7890",
  "62 81234567890",
  "0062 812 3456 7890",
  "(0812) 3456.7890",
  "०८१२३४५६७८९०",
  "٠٨١٢٣٤٥٦٧٨٩٠",
])("%s is one number", (typed) => {
  expect(normalizePhone(typed)).toBe("+6281234567890")
  expect(normalizePhone(normalizePhone(typed))).toBe("+6281234567890")
  expect(checkPhone("phone", normalizePhone(typed))).toEqual([])
})

test("numbers of other countries keep their code", () => {
  expect(normalizePhone("+49 170 1234567")).toBe("+491701234567")
  expect(normalizePhone("0081 90 1234 5678")).toBe("+819012345678")
  expect(checkPhone("phone", "+491701234567")).toEqual([])
})

test.each([
  ["", "required"],
  ["no digits", "required"],
  ["0812", "phone_format"],
  // A landline cannot be sent a text.
  ["021 555 1234", "phone_format"],
  ["+62 812 3456 7890 1234 5", "phone_format"],
  ["1234567", "phone_format"],
])("%s is refused", (typed, code) => {
  expect(checkPhone("phone", normalizePhone(typed))).toMatchObject([{ field: "phone", code }])
})

test("a code goes to the countries of the setting alone, and the refusal names them", () => {
  expect(checkPhoneCountry("phone", "+6281234567890", ["+62"])).toEqual([])
  expect(checkPhoneCountry("phone", "+491701234567", ["+62", "+49"])).toEqual([])
  expect(checkPhoneCountry("phone", "+88213300000", ["+62", "+49"])).toEqual([
    { field: "phone", code: "phone_country", params: { countries: "+62, +49" } },
  ])
})

test("a masked number shows its end alone", () => {
  expect(maskPhone("+6281234567890")).toBe("•••890")
})
