import { localized } from "@serumpun/domain/locales"
import { expect, test } from "vitest"
import { readCertificate, writeCertificate } from "./certificate-values.ts"

const today = "2026-11-24"
const typed = {
  scheme: "organic_eu",
  number: " ID-BIO-149 ",
  issuer: "Control Union",
  holder_name: "Koperasi Aren",
  holder_kind: "group",
  "scope.id": "Gula aren",
  "scope.de": " Palmzucker ",
  scope_hs: "1702.90; 0904, 17",
  valid_from: "2025-12-01",
  valid_until: "2027-11-30",
}

test("codes are read as they stand on papers", () => {
  const { certificate } = readCertificate(typed, today)
  expect(certificate?.scope_hs).toEqual(["170290", "0904", "17"])
  expect(certificate?.number).toBe("ID-BIO-149")
})

test("what is shown reads back as what was saved", () => {
  const { certificate } = readCertificate(typed, today)
  if (!certificate) throw new Error("must be valid")
  expect(readCertificate(writeCertificate(certificate), today).certificate).toEqual(certificate)
})

test("an expired paper is named at its date, an empty form at every control", () => {
  expect(readCertificate({ ...typed, valid_until: "2026-01-01" }, today).problems).toEqual([
    { field: "valid_until", code: "certificate_expired", params: { date: "2026-01-01" } },
  ])
  const fields = readCertificate({}, today).problems.map(({ field }) => field)
  expect(fields).toEqual(
    expect.arrayContaining(["scheme", "holder_kind", "number", "issuer", "scope.id", "valid_from"]),
  )
  expect(new Set(fields).size).toBe(fields.length)
})

test("a scope is read in every language, and one of them is enough", () => {
  const { certificate } = readCertificate(typed, today)
  expect(certificate?.scope).toEqual(localized({ id: "Gula aren", de: "Palmzucker" }))
  const inGerman = readCertificate({ ...typed, "scope.id": " " }, today)
  expect(inGerman.problems).toEqual([])
})
