import fc from "fast-check"
import { expect, test } from "vitest"
import { checkCertificate, normalizeCertificateNumber } from "./certificates.js"
import { checkHsCode, normalizeHsCode, readHsCodes } from "./hs-codes.js"
import {
  checkNib,
  isBpomNumber,
  isHalalNumber,
  isNpwp,
  normalizeNib,
  normalizeNpwp,
  pirtExpiryYear,
} from "./identifiers.js"

test.each([
  "9120104628937",
  "9120 1046 28937",
  "NIB 9120104628937",
  "NIB: 9120-1046-28937",
  "nib no. 9120104628937",
  "\u202A9120104628937\u202C",
  "９１２０１０４６２８９３７",
  "٩١٢٠١٠٤٦٢٨٩٣٧",
])("the NIB of %j is its thirteen digits", (typed) => {
  expect(normalizeNib(typed)).toBe("9120104628937")
  expect(checkNib("nib", normalizeNib(typed))).toEqual([])
})

test.each([
  "1111111111111",
  "0000000000000",
  "1234567890123",
  "0123456789012",
  "9876543210987",
  "1212121212121",
  "1231231231231",
])("the NIB %s was given to nobody", (nib) => {
  expect(checkNib("nib", nib)).toEqual([{ field: "nib", code: "nib_made_up" }])
})

test.each(["912010462893", "91201046289371", "912010462893A"])("%s is no NIB", (nib) => {
  expect(checkNib("nib", normalizeNib(nib))).toEqual([{ field: "nib", code: "nib_format" }])
})

test.each([
  ["01.234.567.8-901.000", "012345678901000"],
  ["NPWP: 01.234.567.8-901.000", "012345678901000"],
  ["0917 3648 2530 4000", "0917364825304000"],
])("the NPWP %j is stored as %s", (typed, stored) => {
  expect(normalizeNpwp(typed)).toBe(stored)
  expect(isNpwp(stored)).toBe(true)
})

test("an NPWP of zeros is none", () => {
  expect(isNpwp(normalizeNpwp("00.000.000.0-000.000"))).toBe(false)
})

test.each([
  "2063302010123-27",
  "P-IRT 2063302010123-27",
  "P-IRT No. 2063302010123-27",
  "PIRT no 2063302010123-27",
  "P.IRT. 206.3302.01.0123-27",
  "No. P-IRT: 2063302010123 - 27",
  "SPP-IRT 2063302010123\u201127",
  "206330201012327",
])("P-IRT %j is stored in one form", (typed) => {
  const number = normalizeCertificateNumber("p_irt", typed)
  expect(number).toBe("2063302010123-27")
  expect(pirtExpiryYear(number)).toBe(2027)
})

test.each([
  ["BPOM RI MD 867031234567", "MD867031234567"],
  ["BPOM MD 867 0312 34567", "MD867031234567"],
  ["md-867031234567", "MD867031234567"],
  ["BPOM RI ML 2670123456789", "ML2670123456789"],
  ["No. Reg. BPOM RI MD 867031234567", "MD867031234567"],
])("BPOM %j is stored as %s", (typed, stored) => {
  const number = normalizeCertificateNumber("bpom_md", typed)
  expect(number).toBe(stored)
  expect(isBpomNumber(number)).toBe(true)
})

test.each([
  "ID32410001234567890",
  "ID 32410 0012 3456 7890",
  "id32410001234567890",
  "Halal No. ID-32410001234567890",
  "BPJPH ID32410001234567890",
])("halal number %j is stored in one form", (typed) => {
  const number = normalizeCertificateNumber("halal", typed)
  expect(number).toBe("ID32410001234567890")
  expect(isHalalNumber(number)).toBe(true)
})

test("what is no number of its scheme stays as it was typed and is refused", () => {
  const certificate = { scope_hs: ["1905"], valid_from: "2026-01-01", valid_until: "2027-12-31" }
  for (const scheme of ["p_irt", "halal", "bpom_md"] as const) {
    const number = normalizeCertificateNumber(scheme, " on application ")
    expect(number).toBe("on application")
    expect(checkCertificate({ ...certificate, scheme, number }, "2026-11-27")).toMatchObject([
      { field: "number", code: "certificate_number_format", params: { scheme } },
    ])
  }
})

test("the example of a P-IRT number ends with the year of the certificate", () => {
  const certificate = {
    scheme: "p_irt" as const,
    number: "2063302010123-27",
    scope_hs: ["1905"],
    valid_from: "2026-01-01",
    valid_until: "2028-12-31",
  }
  const [found] = checkCertificate(certificate, "2026-11-27")
  expect(found?.params?.example).toBe("2063302010123-28")
  expect(checkCertificate({ ...certificate, number: "2063302010123-28" }, "2026-11-27")).toEqual([])
})

test("a certificate until 30 February does not exist", () => {
  const certificate = {
    scheme: "haccp" as const,
    number: "H-1",
    scope_hs: ["1905"],
    valid_from: "2026-02-30",
    valid_until: "2027-02-29",
  }
  expect(checkCertificate(certificate, "2026-11-27")).toEqual([
    { field: "valid_from", code: "invalid_date" },
    { field: "valid_until", code: "invalid_date" },
  ])
})

test.each([
  "1702.90",
  "170290",
  "1702.90.00",
  "1702 90 00 10",
  "HS 1702.90",
  "HS: 170290",
  "１７０２．９０",
])("the HS code %j is 170290", (typed) => {
  expect(normalizeHsCode(typed)).toBe("170290")
  expect(checkHsCode("hs_code", typed)).toEqual([])
})

test("codes of a scope are read as they are listed", () => {
  expect(readHsCodes("1702.90; 0904, 17\n1702.90.00")).toEqual(["170290", "0904", "17", "170290"])
  expect(readHsCodes("1702 0904")).toEqual(["1702", "0904"])
  expect(readHsCodes("HS 1702.90, HS 0904")).toEqual(["170290", "0904"])
})

test("separators change no number", () => {
  const separator = fc.constantFrom("", " ", ".", "-", "\u00A0", "\u2011", "\u200B")
  const spread = (digits: string) =>
    fc
      .array(separator, { minLength: digits.length, maxLength: digits.length })
      .map((between) => [...digits].map((digit, at) => digit + between[at]).join(""))
  fc.assert(
    fc.property(spread("9120104628937"), spread("012345678901000"), (nib, npwp) => {
      expect(normalizeNib(nib)).toBe("9120104628937")
      expect(normalizeNpwp(npwp)).toBe("012345678901000")
    }),
  )
})

test("a normal form is its own normal form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (typed) => {
      for (const scheme of ["p_irt", "halal", "bpom_md", "coa"] as const) {
        const number = normalizeCertificateNumber(scheme, typed)
        expect(normalizeCertificateNumber(scheme, number)).toBe(number)
      }
      expect(normalizeHsCode(normalizeHsCode(typed))).toBe(normalizeHsCode(typed))
    }),
  )
})
