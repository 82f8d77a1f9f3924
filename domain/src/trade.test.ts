import { expect, test } from "vitest"
import {
  checkCertificate,
  checkCertificateIsNew,
  checkCertificateOnListing,
  type Certificate,
} from "./certificates.js"
import { addMonths, dayIn, isDay } from "./days.js"
import { checkHsCode, formatHsCode, normalizeHsCode } from "./hs-codes.js"
import { checkIncoterm, containerHint, incotermLabel } from "./incoterms.js"
import { localized, negotiateLocale } from "./locales.js"
import { checkQuantity, checkTiers, tierFor } from "./price-tiers.js"
import { checkText } from "./text-rules.js"

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code)
const tiers = [
  { min: 500, max: 999, usd: 3.8 },
  { min: 1000, max: 4999, usd: 3.5 },
  { min: 5000, max: null, usd: 3.2 },
]

test("FOB by air is an error that names the rule to use instead", () => {
  expect(checkIncoterm("incoterm", { rule: "FOB", place: "Jakarta", transport: "air" })).toEqual([
    {
      field: "incoterm.rule",
      code: "incoterm_transport",
      params: { rule: "FOB", transport: "air", instead: "FCA" },
    },
  ])
})

test("FCA by air is fine, and a rule is never named without its place and edition", () => {
  expect(checkIncoterm("x", { rule: "FCA", place: "Soekarno-Hatta", transport: "air" })).toEqual([])
  expect(codes(checkIncoterm("x", { rule: "FCA", place: " " }))).toEqual([
    "incoterm_place_required",
  ])
  expect(incotermLabel({ rule: "FOB", place: "Belawan" })).toBe("FOB Belawan, Incoterms 2020")
  expect(containerHint("CIF")).toBe("CIP")
})

test("1702.90 and 170290 are the same code", () => {
  expect(normalizeHsCode("1702.90")).toBe("170290")
  expect(formatHsCode("170290")).toBe("1702.90")
  expect(checkHsCode("hs_code", "1702 90")).toEqual([])
})

test.each(["999999", "170299", "150000", "770110", "046900"])(
  "HS code %s does not exist",
  (code) => {
    expect(codes(checkHsCode("hs_code", code))).toEqual(["hs_unknown"])
  },
)

test("raw rattan is refused with the rule and finished goods instead", () => {
  const [refusal] = checkHsCode("hs_code", "140120")
  expect(refusal?.code).toBe("export_banned_raw_rattan")
  expect(refusal?.params?.alternatives).toContain("4602.12")
})

test("tiers start at the MOQ, follow without gap and fall", () => {
  expect(checkTiers(tiers, 500)).toEqual([])
  expect(codes(checkTiers(tiers, 400))).toEqual(["tiers_start_at_moq"])
  expect(codes(checkTiers([tiers[0]!, { min: 1200, max: null, usd: 3 }], 500))).toEqual([
    "tiers_gap",
  ])
  expect(codes(checkTiers([tiers[0]!, { min: 1000, max: null, usd: 3.8 }], 500))).toEqual([
    "tiers_not_falling",
  ])
  expect(tierFor(tiers, 1200)?.usd).toBe(3.5)
})

test("a quantity off the multiple names the two nearest that fit", () => {
  const terms = { moq: 500, order_multiple: 25 }
  expect(checkQuantity("quantity", 510, terms)).toEqual([
    { field: "quantity", code: "off_multiple", params: { multiple: 25, below: 500, above: 525 } },
  ])
  expect(codes(checkQuantity("quantity", 100, terms))).toEqual(["below_moq"])
  expect(codes(checkQuantity("quantity", Number.NaN, terms))).toEqual(["not_a_number"])
  expect(checkQuantity("quantity", 0.3, { moq: 0.1, order_multiple: 0.1 })).toEqual([])
})

test("hidden direction changes do no harm, and a sign of comparison is text", () => {
  const name = { max: 50 }
  for (const text of ["abc\u202Egpj.exe", "<b>Gula</b>", "سكر النخيل", "moisture < 3 %"])
    expect(checkText("name", text, name)).toEqual([])
})

test("length counts what a person sees as characters", () => {
  expect(checkText("name", "𠮷".repeat(50), { max: 50 })).toEqual([])
  expect(codes(checkText("name", "a".repeat(5000), { max: 500 }))).toEqual(["too_long"])
})

const certificate: Certificate = {
  id: "cert_1",
  scheme: "organic_eu",
  number: "ID-ORG-1",
  issuer: "Demo",
  holder_name: "Group",
  holder_kind: "group",
  scope: localized({ en: "Palm sugar" }),
  scope_hs: ["1702"],
  valid_from: "2026-01-01",
  valid_until: "2026-12-31",
  status: "verified",
}

test("a certificate covers a listing only inside its scope and its dates", () => {
  const check = (hs: string, day: string) =>
    codes(checkCertificateOnListing("certificate_ids.0", certificate, hs, day))
  expect(check("170290", "2026-11-23")).toEqual([])
  expect(check("460212", "2026-11-23")).toEqual(["certificate_out_of_scope"])
  expect(check("170290", "2027-01-01")).toEqual(["certificate_expired"])
  expect(check("170290", "2025-12-31")).toEqual(["certificate_not_yet_valid"])
})

test("a certificate that is held already is refused, and a renewal under the same number is not", () => {
  const isRefused = (change: Partial<Certificate>) =>
    codes(checkCertificateIsNew({ ...certificate, ...change }, [certificate])).length > 0
  expect(checkCertificateIsNew(certificate, [certificate])).toEqual([
    { field: "number", code: "certificate_repeated", params: { date: "2026-12-31" } },
  ])
  expect(isRefused({ number: "id-org-1" })).toBe(true)
  expect(isRefused({ valid_until: "2027-06-30" })).toBe(true)
  expect(isRefused({ valid_from: "2026-12-01", valid_until: "2027-12-31" })).toBe(false)
  expect(isRefused({ number: "ID-ORG-2" })).toBe(false)
  expect(isRefused({ scheme: "organic_jas" })).toBe(false)
})

test("the year in a P-IRT number is the year it expires", () => {
  const pirt = { ...certificate, scheme: "p_irt" as const, valid_until: "2028-05-01" }
  expect(checkCertificate({ ...pirt, number: "2063602010123-28" }, "2026-11-23")).toEqual([])
  expect(codes(checkCertificate({ ...pirt, number: "2063602010123-27" }, "2026-11-23"))).toEqual([
    "certificate_number_format",
  ])
})

test("the best locale follows quality values and knows the old code for Indonesian", () => {
  expect(negotiateLocale("fr;q=0.9, ja;q=0.8, en;q=0.5")).toBe("ja")
  expect(negotiateLocale("in-ID")).toBe("id")
  expect(negotiateLocale("xx")).toBe("en")
  expect(negotiateLocale(null)).toBe("en")
})

test("days are Jakarta's, and a month later keeps inside the month", () => {
  expect(dayIn(new Date("2026-11-22T18:00:00Z"))).toBe("2026-11-23")
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28")
  expect(addMonths("2026-11-23", 12)).toBe("2027-11-23")
  expect(isDay("2026-02-30")).toBe(false)
})
