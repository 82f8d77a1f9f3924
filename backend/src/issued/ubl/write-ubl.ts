import type { IssuedContent, IssuedLine } from "@serumpun/domain/issued/content"
import type { IssuedKind } from "@serumpun/domain/issued/kinds"
import { sumLines } from "@serumpun/domain/money"
import {
  amount,
  charges,
  delivery,
  deliveryTerms,
  monetaryTotal,
  note,
  party,
  payment,
  paymentTerms,
  unitCodes,
  unitPrice,
} from "./parts"
import { branch, leaf, message, type Node } from "./xml"

/** UN/ECE 1001: 380 is a commercial invoice. */
const COMMERCIAL_INVOICE = "380"

/**
 * An issued content as a message of UBL 2.1 that an ERP reads: a quotation as Quotation, a proforma as
 * the Order that was placed with it, an invoice as Invoice. Elements stand in the schema's order.
 * @returns null for a kind that UBL has no such message for
 */
export function writeUbl(content: IssuedContent): string | null {
  const write = writers[content.kind]
  return write ? write(content) : null
}

const writers: Partial<Record<IssuedKind, (content: IssuedContent) => string>> = {
  quotation: writeQuotation,
  proforma_invoice: writeOrder,
  commercial_invoice: writeInvoice,
  sample_invoice: writeInvoice,
}

function head({ number, issued_on, issued_at }: IssuedContent): Node[] {
  return [
    leaf("cbc:UBLVersionID", "2.1"),
    leaf("cbc:ID", number),
    leaf("cbc:IssueDate", issued_on),
    leaf("cbc:IssueTime", jakartaTime(issued_at)),
  ]
}

/** The day of issuing is the one in Jakarta, and so is the hour. */
function jakartaTime(moment: string): string {
  const shifted = new Date(new Date(moment).getTime() + 7 * 3_600_000)
  return `${shifted.toISOString().slice(11, 19)}+07:00`
}

function writeQuotation(content: IssuedContent): string {
  const { lines, currency, valid_until, rfq_number, message: letter } = content
  return message(
    "Quotation",
    head(content),
    note(letter),
    leaf("cbc:PricingCurrencyCode", currency),
    leaf("cbc:LineCountNumeric", lines.length),
    branch("cac:ValidityPeriod", leaf("cbc:EndDate", valid_until)),
    branch("cac:RequestForQuotationDocumentReference", leaf("cbc:ID", rfq_number)),
    party("cac:SellerSupplierParty", content.producer),
    party("cac:BuyerCustomerParty", content.buyer),
    delivery(content),
    deliveryTerms(content),
    charges(content),
    monetaryTotal("cac:QuotedMonetaryTotal", content, chargedOf(content)),
    lines.map((line) =>
      branch(
        "cac:QuotationLine",
        leaf("cbc:ID", line.line),
        amount("cbc:LineExtensionAmount", line.total, content),
        lineItem(line, content),
      ),
    ),
  )
}

function writeOrder(content: IssuedContent): string {
  const { lines, currency, quote_number, order_number, number, buyer, producer } = content
  const [version, id, ...moment] = head(content)
  return message(
    "Order",
    version ?? null,
    order_number ? leaf("cbc:ID", order_number) : (id ?? null),
    moment,
    note(`Proforma invoice ${number}`),
    leaf("cbc:DocumentCurrencyCode", currency),
    leaf("cbc:LineCountNumeric", lines.length),
    branch("cac:QuotationDocumentReference", leaf("cbc:ID", quote_number)),
    party("cac:BuyerCustomerParty", buyer),
    party("cac:SellerSupplierParty", producer),
    delivery(content),
    deliveryTerms(content),
    payment(content),
    paymentTerms(content),
    charges(content),
    monetaryTotal("cac:AnticipatedMonetaryTotal", content, chargedOf(content)),
    lines.map((line) => branch("cac:OrderLine", lineItem(line, content))),
  )
}

function writeInvoice(content: IssuedContent): string {
  const { lines, currency, order_number } = content
  return message(
    "Invoice",
    head(content),
    leaf("cbc:InvoiceTypeCode", COMMERCIAL_INVOICE),
    leaf("cbc:DocumentCurrencyCode", currency),
    leaf("cbc:LineCountNumeric", lines.length),
    branch("cac:OrderReference", leaf("cbc:ID", order_number)),
    party("cac:AccountingSupplierParty", content.producer),
    party("cac:AccountingCustomerParty", content.buyer),
    delivery(content),
    deliveryTerms(content),
    payment(content),
    paymentTerms(content),
    charges(content),
    monetaryTotal("cac:LegalMonetaryTotal", content, chargedOf(content)),
    lines.map((line) =>
      branch(
        "cac:InvoiceLine",
        leaf("cbc:ID", line.line),
        note(line.note),
        leaf("cbc:InvoicedQuantity", line.quantity, { unitCode: unitCodes[line.unit] }),
        amount("cbc:LineExtensionAmount", line.total, content),
        item(line),
        branch("cac:Price", unitPrice(line.unit_price, content)),
      ),
    ),
  )
}

const chargedOf = ({ totals, currency }: IssuedContent): number =>
  sumLines([totals.freight ?? 0, totals.insurance ?? 0], currency)

function lineItem(line: IssuedLine, content: IssuedContent): Node {
  return branch(
    "cac:LineItem",
    leaf("cbc:ID", line.line),
    note(line.note),
    leaf("cbc:Quantity", line.quantity, { unitCode: unitCodes[line.unit] }),
    amount("cbc:LineExtensionAmount", line.total, content),
    branch("cac:Price", unitPrice(line.unit_price, content)),
    item(line),
  )
}

function item({ title, title_local, hs_code }: IssuedLine): Node {
  return branch(
    "cac:Item",
    leaf("cbc:Description", title_local),
    leaf("cbc:Name", title),
    branch("cac:OriginCountry", leaf("cbc:IdentificationCode", "ID")),
    branch(
      "cac:CommodityClassification",
      leaf("cbc:ItemClassificationCode", hs_code, { listID: "HS" }),
    ),
  )
}
