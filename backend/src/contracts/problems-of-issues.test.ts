import { inEveryLocale } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { SaveListing } from "../contracts/listing-input"
import { ProducerSignUp } from "../contracts/auth"
import { CertificateInput, ProfileChange } from "../contracts/producer"
import { problemsOfIssues } from "./problems-of-issues"

const problemsIn = (
  schema: typeof ProducerSignUp | typeof ProfileChange | typeof SaveListing,
  input: unknown,
) => {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? [] : problemsOfIssues(parsed.error.issues)
}

const signUp = {
  email: "Dewi@Example.org",
  password: "a long password",
  contact_name: "Dewi",
  contact_phone: "\u202A+٦٢ 812 0000 0000\u202C",
  name: "KUB\u00A0Uji",
  legal_form: "kub",
  nib: "NIB 9120-1046-28937",
  province: "ID-KU",
  regency: "Bulungan",
}

test("what is typed arrives in its stored form", () => {
  expect(ProducerSignUp.parse(signUp)).toEqual({
    ...signUp,
    email: "dewi@example.org",
    contact_phone: "+62 812 0000 0000",
    name: "KUB Uji",
    nib: "9120104628937",
  })
})

test.each([[null], [[]], [{}], [{ toString: 1 }], [5], [true]])(
  "%j instead of a text is named at its field",
  (email) => {
    expect(problemsIn(ProducerSignUp, { ...signUp, email })).toEqual([
      { field: "email", code: "not_understood" },
    ])
  },
)

test("missing, unknown, unoffered and overlong things are named at their fields", () => {
  const { email: _email, ...rest } = signUp
  const input = { ...rest, legal_form: "gmbh", regency: "x".repeat(5000), is_admin: true }
  expect(problemsIn(ProducerSignUp, input)).toEqual([
    { field: "email", code: "required" },
    { field: "legal_form", code: "invalid_choice" },
    { field: "regency", code: "too_long", params: { max: 80, length: 5000 } },
    { field: "is_admin", code: "not_understood" },
  ])
})

test("a problem deep in a body is named by its path", () => {
  expect(
    problemsIn(SaveListing, {
      title: { ...inEveryLocale(() => "a"), de: "a\u0000", ar: "a".repeat(71) },
      tiers: [{ min: "1", max: null, usd: 1e300 }],
    }),
  ).toEqual([
    { field: "title.de", code: "not_allowed_characters" },
    { field: "title.ar", code: "too_long", params: { max: 70, length: 71 } },
    { field: "tiers.0.min", code: "not_a_number" },
    { field: "tiers.0.usd", code: "out_of_range", params: { max: 10_000_000 } },
  ])
})

test("a certificate's number is stored in the form of its scheme", () => {
  const certificate = {
    scheme: "p_irt",
    number: "P-IRT No. 206.3302.01.0123-27",
    issuer: "Dinkes",
    holder_name: "KUB Uji",
    holder_kind: "producer",
    scope: { en: "Snacks" },
    scope_hs: ["1905.90.00"],
    valid_from: "2026/1/1",
    valid_until: "２０２７－１２－３１",
  }
  expect(CertificateInput.parse(certificate)).toMatchObject({
    number: "2063302010123-27",
    scope_hs: ["190590"],
    valid_from: "2026-01-01",
    valid_until: "2027-12-31",
  })
})

test("the address that froze the backend is refused at once", () => {
  const started = performance.now()
  const contact_email = `a@${".".repeat(80_000)} `
  expect(problemsIn(ProfileChange, { contact_email })).toMatchObject([{ field: "contact_email" }])
  expect(performance.now() - started).toBeLessThan(500)
})
