import type { IssuedContent, IssuedParty } from "@serumpun/domain/issued/content"
import { currencyDecimals, UNIT_PRICE_DECIMALS } from "@serumpun/domain/money"
import type { Unit } from "@serumpun/domain/units"
import { branch, leaf, type Node } from "./xml"

/** UN/ECE Recommendation 20. */
export const unitCodes: Record<Unit, string> = { kg: "KGM", L: "LTR", m: "MTR", pc: "H87" }

/** An amount with its currency, digits as the currency has them. */
export const amount = (name: string, value: number | null, { currency }: Currency): Node =>
  value === null
    ? null
    : leaf(name, value.toFixed(currencyDecimals[currency]), { currencyID: currency })
type Currency = Pick<IssuedContent, "currency">

/** A price per unit may be finer than its currency. */
export const unitPrice = (value: number, { currency }: Currency): Node =>
  leaf("cbc:PriceAmount", Number(value.toFixed(UNIT_PRICE_DECIMALS)), { currencyID: currency })

export const note = (...texts: (string | null)[]): Node[] =>
  texts.map((text) => leaf("cbc:Note", text))

const taxSchemes = ["npwp", "vat"] as const

/** A business with its address, its tax number and its entry in a register. */
export function party(wrapper: string, own: IssuedParty): Node {
  const tax = own.identifiers.find(({ scheme }) => taxSchemes.some((name) => name === scheme))
  const eori = own.identifiers.find(({ scheme }) => scheme === "eori")
  const nib = own.identifiers.find(({ scheme }) => scheme === "nib")
  return branch(
    wrapper,
    branch(
      "cac:Party",
      // What customs know an importer by; UBL has no element of its own for it.
      branch("cac:PartyIdentification", leaf("cbc:ID", eori?.value, { schemeID: "EORI" })),
      branch("cac:PartyName", leaf("cbc:Name", own.name)),
      address("cac:PostalAddress", own),
      tax
        ? branch(
            "cac:PartyTaxScheme",
            leaf("cbc:CompanyID", tax.value),
            branch("cac:TaxScheme", leaf("cbc:ID", tax.scheme === "vat" ? "VAT" : "NPWP")),
          )
        : null,
      branch(
        "cac:PartyLegalEntity",
        leaf("cbc:RegistrationName", own.name),
        leaf("cbc:CompanyID", nib?.value),
      ),
      branch(
        "cac:Contact",
        leaf("cbc:Name", own.contact),
        leaf("cbc:Telephone", own.phone),
        leaf("cbc:ElectronicMail", own.email),
      ),
    ),
  )
}

function address(name: string, { address: lines, country }: IssuedParty): Node {
  return branch(
    name,
    lines.map((line) => branch("cac:AddressLine", leaf("cbc:Line", line))),
    branch("cac:Country", leaf("cbc:IdentificationCode", country)),
  )
}

/** Where the goods go and under which rule of Incoterms 2020. */
export function delivery(content: IssuedContent): Node {
  const { destination_city, destination_country } = content
  return branch(
    "cac:Delivery",
    branch(
      "cac:DeliveryAddress",
      leaf("cbc:CityName", destination_city),
      branch("cac:Country", leaf("cbc:IdentificationCode", destination_country)),
    ),
  )
}

export function deliveryTerms({ incoterm, incoterm_place, exclusions }: IssuedContent): Node {
  return branch(
    "cac:DeliveryTerms",
    leaf("cbc:ID", incoterm, { schemeID: "INCOTERMS", schemeVersionID: "2020" }),
    leaf("cbc:SpecialTerms", exclusions),
    branch("cac:DeliveryLocation", leaf("cbc:Description", incoterm_place)),
  )
}

/** UN/ECE 4461: documentary credit, bank card, credit transfer. */
const paymentMeans = { lc: "2", card: "48", tt: "30" } as const

export function payment({ payment_method, account, order_number }: IssuedContent): Node {
  return branch(
    "cac:PaymentMeans",
    leaf("cbc:PaymentMeansCode", paymentMeans[payment_method]),
    leaf("cbc:PaymentID", order_number),
    account
      ? branch(
          "cac:PayeeFinancialAccount",
          leaf("cbc:ID", account.account),
          leaf("cbc:Name", account.beneficiary),
          branch(
            "cac:FinancialInstitutionBranch",
            leaf("cbc:ID", account.swift),
            leaf("cbc:Name", account.bank),
          ),
        )
      : null,
  )
}

/** Deposit and balance, each with its amount. */
export function paymentTerms(content: IssuedContent): Node[] {
  const { deposit, balance } = content.totals
  const term = (text: string, value: number): Node =>
    value === 0
      ? null
      : branch("cac:PaymentTerms", leaf("cbc:Note", text), amount("cbc:Amount", value, content))
  return [term("Deposit", deposit), term("Balance", balance)]
}

/** UN/ECE 5189: freight and insurance, where they are in the price. */
export function charges(content: IssuedContent): Node[] {
  const charge = (code: string, reason: string, value: number | null): Node =>
    value === null
      ? null
      : branch(
          "cac:AllowanceCharge",
          leaf("cbc:ChargeIndicator", "true"),
          leaf("cbc:AllowanceChargeReasonCode", code),
          leaf("cbc:AllowanceChargeReason", reason),
          amount("cbc:Amount", value, content),
        )
  const { freight, insurance } = content.totals
  return [charge("FC", "Freight", freight), charge("IN", "Insurance", insurance)]
}

/** The sums; their charges are added exactly as they are printed. */
export function monetaryTotal(name: string, content: IssuedContent, charged: number): Node {
  const { goods, total } = content.totals
  return branch(
    name,
    amount("cbc:LineExtensionAmount", goods, content),
    amount("cbc:TaxExclusiveAmount", total, content),
    amount("cbc:TaxInclusiveAmount", total, content),
    amount("cbc:ChargeTotalAmount", charged, content),
    amount("cbc:PayableAmount", total, content),
  )
}
