import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import { QUOTE_MODULE } from "../modules/quote"
import type QuoteModuleService from "../modules/quote/service"

/** A person who buys: a Medusa customer, with the language of mails to them. */
export type BuyerPerson = {
  id: string
  name: string
  first_name: string
  last_name: string
  email: string
  locale: Locale
}

/** A buying company and the one of its people who is written to. */
export type BuyerContact = {
  account_id: string
  company: string
  country_code: string
  person: BuyerPerson
}

/**
 * Of each account (`buyer_id` of RFQs and orders) the person who is written to: `person_id` while
 * they buy for it, else its longest-standing owner. Accounts that nobody stands for are left out.
 */
export async function readBuyerContacts(
  container: MedusaContainer,
  accounts: { account_id: string; person_id?: string | null | undefined }[],
): Promise<Map<string, BuyerContact>> {
  const ids = [...new Set(accounts.map(({ account_id }) => account_id))]
  const companies = await readCompanies(container, ids)
  const chosen = ids.map((account_id) => {
    const company = companies.get(account_id)
    const wanted = accounts.find((one) => one.account_id === account_id)?.person_id
    return { account_id, company, person_id: personOf(company, wanted) ?? account_id }
  })
  const people = await readPeople(
    container,
    chosen.map(({ person_id }) => person_id),
  )
  return new Map(
    chosen.flatMap(({ account_id, company, person_id }) => {
      const found = people.get(person_id)
      if (!found) return []
      const { company_name, own_country, ...person } = found
      const contact = {
        account_id,
        company: company?.name ?? company_name,
        country_code: company?.country_code ?? own_country,
        person,
      }
      return [[account_id, contact] as const]
    }),
  )
}

/** @throws Error when nobody stands for this account */
export async function readBuyerContact(
  container: MedusaContainer,
  account: { account_id: string; person_id?: string | null | undefined },
): Promise<BuyerContact> {
  const contact = (await readBuyerContacts(container, [account])).get(account.account_id)
  if (!contact) throw new Error(`Nobody stands for the account ${account.account_id}`)
  return contact
}

/** Whom mails about an RFQ, its quotes and its orders reach on the buyer's side; null for nobody. */
export async function readRfqContact(
  container: MedusaContainer,
  rfq_id: string,
): Promise<BuyerContact | null> {
  const { buyer_id, person_id } = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .retrieveRfq(rfq_id, { select: ["id", "buyer_id", "person_id"] })
  const contacts = await readBuyerContacts(container, [{ account_id: buyer_id, person_id }])
  return contacts.get(buyer_id) ?? null
}

/** What a company has written down of itself for papers; null for an account without a company. */
export async function readCompanyRecord(container: MedusaContainer, account_id: string) {
  const [row] = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listCompanies({ account_id }, { relations: ["addresses"], take: 1 })
  return row ?? null
}

type CompanyRow = Awaited<ReturnType<CompanyModuleService["listCompanies"]>>[number]

async function readCompanies(
  container: MedusaContainer,
  account_id: string[],
): Promise<Map<string, CompanyRow>> {
  const rows = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listCompanies({ account_id }, { relations: ["colleagues"], take: account_id.length })
  return new Map(rows.map((row) => [row.account_id, row]))
}

function personOf(company: CompanyRow | undefined, wanted?: string | null): string | undefined {
  const present = (company?.colleagues ?? []).filter(({ removed_at }) => !removed_at)
  if (wanted && present.some(({ customer_id }) => customer_id === wanted)) return wanted
  const [owner] = present
    .filter(({ role }) => role === "owner")
    .sort((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))
  return owner?.customer_id
}

type Customer = BuyerPerson & { company_name: string; own_country: string }

/** The names and addresses of customers, by id. */
export async function readPeople(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, Customer>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "email", "first_name", "last_name", "company_name", "metadata"],
    filters: { id: [...new Set(ids)] },
  })
  return new Map(
    data.map(({ id, email, first_name, last_name, company_name, metadata }) => {
      const wanted = metadata?.locale
      const name = [first_name, last_name].filter(Boolean).join(" ")
      const locale = isLocale(wanted) ? wanted : defaultLocale
      const own_country = String(metadata?.country_code ?? "")
      const names = { name, first_name: first_name ?? "", last_name: last_name ?? "" }
      const own = { company_name: company_name ?? "", own_country }
      return [id, { id, ...names, email, locale, ...own }]
    }),
  )
}
