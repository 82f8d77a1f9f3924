import { BuyerSignUp, ProducerSignUp } from "@serumpun/backend/src/contracts/auth.ts"
import { SendRfq } from "@serumpun/backend/src/contracts/buyer.ts"
import { CertificateInput } from "@serumpun/backend/src/contracts/producer.ts"
import { checkRfq } from "@serumpun/domain/rfq-rules"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  checkBuyerSignUp,
  checkProducerSignUp,
  readBuyerSignUp,
  readProducerSignUp,
} from "./auth/account-details.ts"
import { readCertificate } from "./certificate/certificate-values.ts"
import { toRfqInput } from "./rfq/rfq-form.ts"

// What a form of ours lets through, the backend takes as it is: nobody sends a correct form and
// learns of a fault that the page did not see, and nothing is stored otherwise than it was shown.

const today = "2026-11-27"
const pasted = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "\u200B",
        "\u202A",
        "\u202C",
        "\u00A0",
        "\u2011",
        "\u00AD",
        "\u2066",
        "\uFEFF",
      ),
      fc.constantFrom(
        "<",
        "A4>",
        "Gula aren",
        "شركة",
        "می\u200Cخواهم",
        "👩\u200D🌾",
        "１２",
        "\n",
        "\u0007",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""))
const around = (text: string) =>
  fc.tuple(pasted, pasted).map(([before, after]) => `${before}${text}${after}`)
const spread = (code: string) =>
  fc.constantFrom("", " ", "\u00A0", "\u200B", "\u202A").map((between) => [...code].join(between))

/** Runs a property and makes sure that enough of what was tried got through the form. */
function agree<T>(values: fc.Arbitrary<T>, tryOne: (typed: T) => boolean): void {
  let taken = 0
  fc.assert(
    fc.property(values, (typed) => {
      if (tryOne(typed)) taken += 1
    }),
    { numRuns: 300 },
  )
  expect(taken).toBeGreaterThan(10)
}

test("a buyer's sign-up", () => {
  const values = fc.record({
    email: spread("anna@kolonial.example").map((email) => email.replaceAll(" ", "")),
    password: fc.string({ minLength: 8, maxLength: 60 }),
    first_name: pasted,
    last_name: pasted,
    company_name: around("Kolonial"),
    country_code: fc.constantFrom("DE", "ID", "ZZ"),
  })
  agree(values, (typed) => {
    const input = readBuyerSignUp(typed, "de")
    if (checkBuyerSignUp(input).length > 0) return false
    expect(BuyerSignUp.parse(input)).toEqual(input)
    return true
  })
})

test("a producer's sign-up", () => {
  const values = fc.record({
    email: fc.constant("Dewi@Example.org"),
    password: fc.string({ minLength: 8, maxLength: 60 }),
    name: around("KUB Uji"),
    legal_form: fc.constant("kub"),
    nib: spread("9120104628937"),
    province: fc.constant("ID-KU"),
    regency: around("Bulungan"),
    contact_name: around("Dewi"),
    contact_phone: spread("+62 812 0000"),
  })
  agree(values, (typed) => {
    const input = readProducerSignUp(typed)
    if (checkProducerSignUp(input).length > 0) return false
    expect(ProducerSignUp.parse(input)).toEqual(input)
    return true
  })
})

test("a certificate", () => {
  const values = fc.record({
    scheme: fc.constantFrom("p_irt", "halal", "haccp"),
    number: fc.oneof(
      around("P-IRT 2063302010123-27"),
      spread("P-IRT2063302010123-27"),
      spread("ID32410001234567890"),
      pasted,
    ),
    issuer: around("Dinkes"),
    holder_name: around("KUB"),
    holder_kind: fc.constant("producer"),
    "scope.id": fc.oneof(around("Camilan"), fc.constant("")),
    "scope.de": around("Snacks"),
    scope_hs: fc.constantFrom("1905.90.00; 2008", "HS 1905", "１９０５"),
    valid_from: fc.constantFrom("2026-01-01", "2026/1/1"),
    valid_until: fc.constantFrom("2027-12-31", "٢٠٢٧-١٢-٣١", "2027-02-30"),
  })
  agree(values, (typed) => {
    const { certificate } = readCertificate(typed, today)
    if (certificate) expect(CertificateInput.parse(certificate)).toEqual(certificate)
    return certificate !== null
  })
})

test("an RFQ", () => {
  const listings = [{ id: "prod_1", moq: 10, order_multiple: 10 }]
  const values = fc.record({
    "items.0.listing_id": fc.constant("prod_1"),
    "items.0.quantity": fc.constantFrom("100", "１００", "١٠٠", "many"),
    "items.0.target_price": fc.constantFrom("", "2,95", "٢٫٩٥"),
    "items.0.note": pasted,
    currency: fc.constant("EUR"),
    destination_country: fc.constant("DE"),
    destination_city: around("Hamburg"),
    destination_port: pasted,
    incoterm: fc.constant("FOB"),
    transport_mode: fc.constant("sea"),
    needed_by: fc.constantFrom("2027-05-01", "2027/5/1", "2027-02-30"),
    decision_by: fc.constantFrom("", "2027-01-31"),
    packaging: pasted,
    repeat_volume: pasted,
    message: pasted,
  })
  agree(values, (typed) => {
    const input = toRfqInput(typed, "de")
    if (checkRfq(input, listings, today).length > 0) return false
    const sent = { ...input, idempotency_key: "0123456789" }
    expect(SendRfq.parse(sent)).toEqual(sent)
    return true
  })
})
