import type { MedusaContainer } from "@medusajs/framework/types"
import type { IssuedParty } from "@serumpun/domain/issued/content"
import { defaultLocale, type Locale } from "@serumpun/domain/locales"
import { provinces, type Province } from "@serumpun/domain/places"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { readRfqContact } from "./buyer-contact"

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
      { scheme: "nib" as const, value: row.nib },
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
  const contact = await readRfqContact(container, rfq_id)
  const party: IssuedParty = {
    name: contact?.company || contact?.person.name || "",
    legal_form: null,
    contact: contact?.person.name ?? "",
    address: [],
    country: contact?.country_code ?? "",
    // Their address of mail is for signing in; a producer reaches them here.
    email: null,
    phone: null,
    identifiers: [],
  }
  return { party, locale: contact?.person.locale ?? defaultLocale }
}
