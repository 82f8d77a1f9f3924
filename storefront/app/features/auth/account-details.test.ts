import { expect, test } from "vitest"
import {
  checkBuyerSignUp,
  checkProducerSignUp,
  checkSignIn,
  readBuyerSignUp,
  readProducerSignUp,
} from "./account-details.ts"

const buyer = {
  email: " Anna@Kolonial.EXAMPLE ",
  password: "long enough",
  first_name: "Anna",
  last_name: "",
  company_name: "Kolonial GmbH",
  country_code: "DE",
}
const producer = {
  email: "asep@aren.example",
  password: "long enough",
  name: "Koperasi Aren",
  legal_form: "koperasi",
  nib: "9120.1046.28937",
  province: "ID-BT",
  regency: "Lebak",
  contact_name: "Asep",
  contact_phone: "+62 812 0000 0000",
}
const codes = (problems: { field: string; code: string }[]) =>
  problems.map(({ field, code }) => `${field}: ${code}`)

test("an e-mail address is one account however it is written", () => {
  const input = readBuyerSignUp(buyer, "de")
  expect(input.email).toBe("anna@kolonial.example")
  expect(checkBuyerSignUp(input)).toEqual([])
})

test("every empty field of a new buyer is named", () => {
  expect(codes(checkBuyerSignUp(readBuyerSignUp({}, "en")))).toEqual([
    "company_name: required",
    "first_name: required",
    "country_code: required",
    "email: required",
    "password: required",
  ])
})

test("broken lines in names, unknown countries and short passwords are refused", () => {
  const input = readBuyerSignUp(
    {
      ...buyer,
      company_name: "Kolonial\nBcc: all",
      first_name: "An\u0007na",
      country_code: "ZZ",
      password: "short",
      email: "anna@kolonial",
    },
    "en",
  )
  expect(codes(checkBuyerSignUp(input))).toEqual([
    "company_name: not_allowed_characters",
    "first_name: not_allowed_characters",
    "country_code: country_unknown",
    "email: invalid_email",
    "password: password_too_short",
  ])
})

test("what pasting brings along is taken out, and a sign of comparison is text", () => {
  const input = readBuyerSignUp(
    {
      ...buyer,
      company_name: "\u2068Kolonial\u2069 <GmbH>\u00A0",
      email: "\uFEFFAnna@Kolonial.Example\u200B",
    },
    "en",
  )
  expect(input).toMatchObject({ company_name: "Kolonial <GmbH>", email: "anna@kolonial.example" })
  expect(checkBuyerSignUp(input)).toEqual([])
})

test("a NIB may be typed with the dots of its certificate", () => {
  const input = readProducerSignUp(producer)
  expect(input.nib).toBe("9120104628937")
  expect(checkProducerSignUp(input)).toEqual([])
})

test("a wrong NIB, legal form and province are named at their fields", () => {
  const input = readProducerSignUp({ ...producer, nib: "123", legal_form: "gmbh", province: "DE" })
  expect(codes(checkProducerSignUp(input))).toEqual([
    "legal_form: required",
    "nib: nib_format",
    "province: required",
  ])
})

test("signing in needs both fields before anybody is asked", () => {
  expect(codes(checkSignIn({ email: "", password: "" }, "email", "password"))).toEqual([
    "email: required",
    "password: required",
  ])
})
