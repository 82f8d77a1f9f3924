import type { MedusaContainer } from "@medusajs/framework/types"
import type { IssuedParty } from "@serumpun/domain/issued/content"
import { defaultLocale, type Locale } from "@serumpun/domain/locales"
import { provinces, type Province } from "@serumpun/domain/places"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { type BuyerContact, readCompanyRecord, readRfqContact } from "./buyer-contact"

/** The exporter as they have described themselves. */
export async function readExporter(container: MedusaContainer, id: string): Promise<IssuedParty> {
  const row = await container.resolve<ProducerModuleService>(PRODUCER_MODULE).retrieveProducer(id)
  const address = [row.village, row.district, row.regency, provinceName(row.province)]
  return {
    name: row.name,
    legal_form: row.legal_form,
    contact: row.contact_name,
    address: [...new Set(address.filter((part): part is string => Boolean(part)))],
    country: "ID",
    // Buyers write to producers here; their phone and address of mail are theirs to give.
    email: null,
    phone: null,
    identifiers: [
      ...(row.nib ? [{ scheme: "nib" as const, value: row.nib }] : []),
      ...(row.npwp ? [{ scheme: "npwp" as const, value: row.npwp }] : []),
    ],
  }
}

const provinceName = (code: string): string =>
  code in provinces ? provinces[code as Province] : code

/**
 * The importer as an RFQ's buyer is known, and the language that they read. Of an account that nobody
 * stands for any more nothing is known, which keeps no producer from sending their quote.
 */
export async function readImporter(
  container: MedusaContainer,
  rfq_id: string,
): Promise<{ party: IssuedParty; locale: Locale }> {
  return importerOf(container, await readRfqContact(container, rfq_id))
}

/** The importer as one of their people is known. */
export async function importerOf(
  container: MedusaContainer,
  contact: BuyerContact | null,
): Promise<{ party: IssuedParty; locale: Locale }> {
  const company = contact ? await readCompanyRecord(container, contact.account_id) : null
  const party: IssuedParty = {
    name: contact?.company || contact?.person.name || "",
    legal_form: null,
    contact: contact?.person.name ?? "",
    address: company ? seatOf(company) : [],
    country: contact?.country_code ?? "",
    // Their address of mail is for signing in; a producer reaches them here.
    email: null,
    phone: null,
    identifiers: (["vat", "eori"] as const).flatMap((scheme) => {
      const value = company?.[scheme]
      return value ? [{ scheme, value }] : []
    }),
  }
  return { party, locale: contact?.person.locale ?? defaultLocale }
}

type Address = {
  street: string
  postal_code: string
  city: string
  country_code: string
  created_at: Date | string
}

/** The longest-kept address in the company's own country; one abroad would not go with that country. */
function seatOf(company: { country_code: string; addresses: Address[] }): string[] {
  const [seat] = company.addresses
    .filter(({ country_code }) => country_code === company.country_code)
    .sort((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))
  if (!seat) return []
  const { street, postal_code, city } = seat
  return [street, [postal_code, city].filter(Boolean).join(" ")]
}
