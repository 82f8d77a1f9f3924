import type { MedusaContainer } from "@medusajs/framework/types"
import type { AcceptanceLimit } from "@serumpun/domain/company/company-rules"
import type { Currency } from "@serumpun/domain/money"
import type { CompanyView, InvitationView } from "../contracts/company"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import type { ActingBuyer } from "./acting-buyer"
import { readPeople } from "./buyer-contact"
import { findIdentityId } from "./identity"

const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)
type CompanyRow = Awaited<ReturnType<CompanyModuleService["retrieveCompany"]>>

const momentOf = (value: Date | string) => new Date(value).getTime()
const byAge = (a: { created_at: Date | string }, b: { created_at: Date | string }) =>
  momentOf(a.created_at) - momentOf(b.created_at)

/** The company that somebody acts for: everybody of it reads all of this. */
export async function readCompany(
  container: MedusaContainer,
  buyer: ActingBuyer,
): Promise<CompanyView> {
  const [company, own] = await Promise.all([
    companyModule(container).retrieveCompany(buyer.company_id, {
      relations: ["colleagues", "addresses", "invitations"],
    }),
    companyModule(container).listColleagues(
      { customer_id: buyer.person.id, removed_at: null },
      { relations: ["company"], order: { chosen_at: "DESC" }, take: 100 },
    ),
  ])
  const { id, name, country_code, vat, eori } = company
  return {
    ...{ id, name, country_code, vat, eori },
    role: buyer.role,
    limit: limitOf(company),
    addresses: [...company.addresses].sort(byAge).map(toAddress),
    colleagues: await readColleagues(container, company, buyer),
    invitations: openInvitations(company),
    companies: own.map((row) => ({
      id: row.company.id,
      name: row.company.name,
      role: row.role,
      is_chosen: row.company.id === id,
    })),
  }
}

/** Up to which amount buyers of a company accept by themselves. */
export async function readLimit(
  container: MedusaContainer,
  company_id: string,
): Promise<AcceptanceLimit> {
  return limitOf(await companyModule(container).retrieveCompany(company_id))
}

function limitOf({
  limit_amount,
  limit_currency,
}: Pick<CompanyRow, "limit_amount" | "limit_currency">): AcceptanceLimit {
  if (limit_amount === null || limit_currency === null) return null
  return { amount: Number(limit_amount), currency: limit_currency as Currency }
}

function toAddress(row: CompanyRow["addresses"][number]): CompanyView["addresses"][number] {
  const { id, name, street, postal_code, city, country_code, port } = row
  return { id, name, street, postal_code, city, country_code, port }
}

async function readColleagues(
  container: MedusaContainer,
  { colleagues }: CompanyRow,
  { person }: ActingBuyer,
): Promise<CompanyView["colleagues"]> {
  const present = colleagues.filter(({ removed_at }) => !removed_at).sort(byAge)
  const people = await readPeople(
    container,
    present.map(({ customer_id }) => customer_id),
  )
  return present.map(({ id, customer_id, role, created_at }) => ({
    id,
    role,
    name: people.get(customer_id)?.name ?? "",
    email: people.get(customer_id)?.email ?? "",
    since: new Date(created_at).toISOString(),
    is_self: customer_id === person.id,
  }))
}

function openInvitations({ invitations }: CompanyRow): CompanyView["invitations"] {
  return invitations
    .filter(({ status, expires_at }) => status === "open" && momentOf(expires_at) > Date.now())
    .sort(byAge)
    .map(({ id, email, role, expires_at }) => {
      return { id, email, role, expires_at: new Date(expires_at).toISOString() }
    })
}

type InvitationRow = {
  email: string
  role: InvitationView["role"]
  invited_by: string
  expires_at: Date | string
  company: { name: string; country_code: string }
}

/** What whoever opens the link of an open invitation reads. */
export async function toInvitationView(
  container: MedusaContainer,
  { email, role, invited_by, expires_at, company }: InvitationRow,
): Promise<InvitationView> {
  const [people, identity] = await Promise.all([
    readPeople(container, [invited_by]),
    findIdentityId(container, email),
  ])
  const inviter = people.get(invited_by)
  return {
    company: company.name,
    country_code: company.country_code,
    invited_by: inviter?.name || company.name,
    role,
    email,
    expires_at: new Date(expires_at).toISOString(),
    has_account: identity !== null,
  }
}
