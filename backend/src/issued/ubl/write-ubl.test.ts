import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import {
  XmlBufferInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XsdValidator,
} from "libxml2-wasm"
import { beforeAll, expect, test } from "vitest"
import { sampleContent } from "../sample-content"
import { writeUbl } from "./write-ubl"

const folder = join(__dirname, "../../../../tests/ubl-2.1")
const validators = new Map<string, XsdValidator>()

beforeAll(() => {
  const schemas: Record<string, Uint8Array> = {}
  for (const part of ["common", "maindoc"])
    for (const file of readdirSync(join(folder, part))) {
      const content = gunzipSync(readFileSync(join(folder, part, file)))
      schemas[`ubl/${part}/${file.replace(".gz", "")}`] = content
    }
  xmlRegisterInputProvider(new XmlBufferInputProvider(schemas))
  for (const name of ["Quotation", "Order", "Invoice"]) {
    const url = `ubl/maindoc/UBL-${name}-2.1.xsd`
    const schema = XmlDocument.fromBuffer(schemas[url]!, { url })
    validators.set(name, XsdValidator.fromDoc(schema))
  }
})

/** @throws what the schema says against it */
function validate(name: string, xml: string): void {
  const parsed = XmlDocument.fromString(xml)
  try {
    validators.get(name)!.validate(parsed)
  } finally {
    parsed.dispose()
  }
}

const full = {
  account: { beneficiary: "PT Serumpun", bank: "Bank Mandiri", account: "123", swift: "BMRIIDJA" },
  order_number: "O-2026-000031",
  message: 'Less < more & "quotes"\u0007 \uD800, 田中, شركة',
}

test.each([
  ["Quotation", "quotation"],
  ["Order", "proforma_invoice"],
  ["Invoice", "commercial_invoice"],
  ["Invoice", "sample_invoice"],
] as const)("%s of a %s keeps to the published schema", (name, kind) => {
  validate(name, writeUbl(sampleContent({ kind, ...full }))!)
  validate(name, writeUbl(sampleContent({ kind, currency: "JPY" }, 50))!)
  const { producer, buyer } = sampleContent()
  const bare = {
    ...{ kind, payment_method: "lc" as const, valid_until: null, destination_city: null },
    ...{ message: null, exclusions: null, rfq_number: null, quote_number: null },
    producer: { ...producer, identifiers: [], email: null, phone: null, address: [] },
    buyer: { ...buyer, country: "", contact: "" },
    totals: { goods: 0, freight: null, insurance: null, total: 0, deposit: 0, balance: 0 },
  }
  validate(name, writeUbl(sampleContent(bare, 1))!)
})

test("an importer's EORI stands beside their VAT number, and nothing in its place", () => {
  const { buyer } = sampleContent()
  const identifiers = [
    { scheme: "vat" as const, value: "DE136695976" },
    { scheme: "eori" as const, value: "DE1234567" },
  ]
  const known = writeUbl(sampleContent({ buyer: { ...buyer, country: "DE", identifiers } }))!
  validate("Quotation", known)
  expect(known).toMatch(/<cbc:ID schemeID="EORI">DE1234567<\/cbc:ID>/)
  expect(known).toMatch(/<cbc:CompanyID>DE136695976<\/cbc:CompanyID>/)
  expect(writeUbl(sampleContent())).not.toContain("PartyIdentification")
})

test("the validator does refuse what the schema refuses", () => {
  const xml = writeUbl(sampleContent())!
  expect(() => validate("Quotation", xml.replace("<cbc:IssueDate>", "<cbc:IssueDate>x"))).toThrow()
  expect(() =>
    validate("Quotation", xml.replace(/<cac:QuotationLine>.*<\/cac:QuotationLine>/, "")),
  ).toThrow()
})

test("a packing list is no message of UBL", () => {
  expect(writeUbl(sampleContent({ kind: "packing_list" }))).toBeNull()
})
