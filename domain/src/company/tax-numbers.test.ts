import { expect, test } from "vitest"
import { checkEori, checkVat, isVatKnown, normalizeEori, normalizeVat } from "./tax-numbers.js"
import { vatRules } from "./vat-rules.js"

const codes = (vat: string) => checkVat("vat", vat).map(({ code }) => code)

/** Numbers of real companies and of the offices' own documents. */
const valid = `
  ATU13585627 ATU37675002 AU83914571673 AU51824753556 BE0428759497 BE0403019261 CHE100155212MWST
  CHE107787577IVA DE136695976 DE129273398 DE811569869 DK13585628 DK24256790 EE100931558 EE100594102
  EL094259216 EL123456783 ESJ99216582 ESA28015865 ES54362315K ESX2482300W FI20774740 FI01120389
  FR40303265045 FR23334175221 FRK7399859412 GB980780684 GB245719348 HR33392005961 HR81793146560
  HU12892312 IT00743110157 IT12345670017 JPT5835678256246 JPT7000012050002 LU15027442 LU26375245
  NL004495445B01 NL002455799B11 NL123456789B13 NO988077917 NO923609016MVA PL8567346215 PL5260250995
  PT501964843 PT502011378 SE556188840401 SE556703748501 SI50223054 SK2022749619 SK2020317068
  XI980780684`
  .trim()
  .split(/\s+/)

test.each(valid)("%s is taken", (vat) => {
  expect(codes(vat)).toEqual([])
})

test("every example that a sentence shows is itself a valid number", () => {
  for (const [country, { example }] of Object.entries(vatRules))
    expect(codes(country + example), country).toEqual([])
})

test("one wrong digit is found wherever a country has check digits", () => {
  for (const vat of valid) {
    const rule = vatRules[vat.slice(0, 2)]
    if (!rule?.check || vat.startsWith("FRK")) continue
    const number = vat.slice(2)
    const spoiled = [...number].flatMap((sign, at) =>
      /\d/.test(sign)
        ? [`${number.slice(0, at)}${(Number(sign) + 1) % 10}${number.slice(at + 1)}`]
        : [],
    )
    const found = spoiled.filter((other) => codes(vat.slice(0, 2) + other).length > 0)
    // The last two digits of some numbers are a branch's, which no check digit covers.
    expect(found.length / spoiled.length, vat).toBeGreaterThan(0.7)
  }
})

test.each([
  ["DE 136.695.976", "DE", "DE136695976"],
  ["136 695 976", "DE", "DE136695976"],
  ["USt-IdNr. DE136695976", "DE", "DE136695976"],
  ["nl004495445b01", "NL", "NL004495445B01"],
  ["NL 0044.95.445.B.01", "BE", "NL004495445B01"],
  ["CHE-107.787.577 MWST", "CH", "CHE107787577MWST"],
  ["０94259216", "GR", "EL094259216"],
  ["988 077 917 MVA", "NO", "NO988077917MVA"],
  ["12-3456789", "US", "123456789"],
  ["", "DE", ""],
])("%s of a company in %s is kept as %s", (typed, country, stored) => {
  const vat = normalizeVat(typed, country)
  expect(vat).toBe(stored)
  expect(normalizeVat(vat, country)).toBe(vat)
  expect(codes(vat)).toEqual([])
})

test("a wrong form and a wrong check digit have each their own sentence, with an example", () => {
  expect(checkVat("vat", "DE12345")).toEqual([
    { field: "vat", code: "vat_format", params: { example: "DE136695976" } },
  ])
  expect(codes("DE136695977")).toEqual(["vat_check"])
  expect(codes("NL004495445B1")).toEqual(["vat_format"])
  expect(codes("ES54362315A")).toEqual(["vat_check"])
})

test("numbers of countries that nobody here knows are taken as they are", () => {
  expect(isVatKnown("123456789")).toBe(false)
  expect(codes("AE100354321")).toEqual([])
  expect(codes("X".repeat(31))).toEqual(["not_allowed_characters"])
})

test.each(["DE1234567", "ATEOS10000123456", "FR12345678901234", "NL123456789", "GB123456789000"])(
  "the EORI number %s is taken",
  (eori) => {
    expect(checkEori("eori", eori)).toEqual([])
  },
)

test.each(["US123456789", "DE", "FR123", "NL12345678X", "DE1234567890123456", "123456789"])(
  "the EORI number %s is refused",
  (eori) => {
    expect(checkEori("eori", eori)).toMatchObject([{ code: "eori_format" }])
  },
)

test("an EORI number is read with the spaces and the word before it", () => {
  expect(normalizeEori("EORI: de 1234 567")).toBe("DE1234567")
})
