import { expect, test } from "vitest"
import {
  certificateFacts,
  checksOf,
  checkVerification,
  correctCertificate,
  mayVerify,
} from "./certificate-checks.js"

const today = "2026-11-27"
const entered = {
  scheme: "organic_eu" as const,
  number: "ID-BIO-1",
  holder_name: "KUB Uji",
  scope_hs: ["1702"],
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
  has_file: true,
}
const all = [...certificateFacts]

test("a certificate is verified when every fact was compared with a file", () => {
  expect(checkVerification(entered, { compared: all, corrected: {} }, today)).toEqual([])
  for (const fact of certificateFacts) {
    const compared = all.filter((one) => one !== fact)
    expect(checkVerification(entered, { compared, corrected: {} }, today)).toEqual([
      { field: `compared.${fact}`, code: "certificate_not_compared" },
    ])
  }
  const without = { ...entered, has_file: false }
  expect(checkVerification(without, { compared: all, corrected: {} }, today)).toEqual([
    { field: "file", code: "certificate_file_missing" },
  ])
})

test("a correction has to be one, at its own field", () => {
  const fieldsOf = (corrected: Parameters<typeof correctCertificate>[1]) =>
    checkVerification(entered, { compared: all, corrected }, today).map(({ field }) => field)
  expect(fieldsOf({ holder_name: " " })).toEqual(["corrected.holder_name"])
  expect(fieldsOf({ scope_hs: [] })).toEqual(["corrected.scope_hs"])
  expect(fieldsOf({ valid_until: "2025-12-31" })).toEqual(["corrected.valid_until"])
  expect(fieldsOf({ number: "" })).toEqual(["corrected.number"])
  expect(fieldsOf({ number: "ID-BIO-7", scope_hs: ["170290"] })).toEqual([])
})

test("what was put right is kept beside what stood there", () => {
  const right = correctCertificate(entered, { number: " ID-BIO-7 ", valid_until: "2027-12-31" })
  expect(right).toMatchObject({ number: "ID-BIO-7", holder_name: "KUB Uji" })
  expect(checksOf(entered, right)).toEqual([
    { fact: "number", was: "ID-BIO-1" },
    { fact: "holder", was: null },
    { fact: "scope", was: null },
    { fact: "dates", was: "2026-01-01 – 2026-12-31" },
  ])
})

test("what was verified without a file is compared once, when its first file has come", () => {
  expect(mayVerify({ status: "verified", is_to_compare: true })).toBe(true)
  expect(mayVerify({ status: "verified", is_to_compare: false })).toBe(false)
  expect(mayVerify({ status: "unverified", is_to_compare: false })).toBe(true)
  expect(mayVerify({ status: "revoked", is_to_compare: true })).toBe(false)
})
