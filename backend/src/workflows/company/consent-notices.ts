import type { MedusaContainer } from "@medusajs/framework/types"
import { mayDo, type CompanyRole } from "@serumpun/domain/company/roles"
import type { Currency } from "@serumpun/domain/money"
import type { NewNotice } from "../../mail/notices"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readPeople } from "../../readers/buyer-contact"

type Asked = {
  id: string
  account_id: string
  asked_by: string
  quote: { number: string; producer_name: string; valid_until: string; currency: Currency }
  total: number
}

/** Owners and approvers hear that a colleague waits for one of them. */
export async function consentAskedNotices(
  container: MedusaContainer,
  { account_id, asked_by, quote, total }: Omit<Asked, "id">,
): Promise<(id: string) => NewNotice[]> {
  const [company] = await container
    .resolve<CompanyModuleService>(COMPANY_MODULE)
    .listCompanies({ account_id }, { relations: ["colleagues"], take: 1 })
  const deciders = (company?.colleagues ?? [])
    .filter(({ removed_at, role }) => !removed_at && mayDo(role as CompanyRole, "decide"))
    .map(({ customer_id }) => customer_id)
  const people = await readPeople(container, [asked_by, ...deciders])
  const asker = people.get(asked_by)
  const data = {
    number: quote.number,
    producer: quote.producer_name,
    name: asker?.name || asker?.email || "",
    total,
    currency: quote.currency,
    valid_until: quote.valid_until,
  }
  const readers = deciders.flatMap((customer_id) => {
    const person = customer_id === asked_by ? undefined : people.get(customer_id)
    return person ? [person] : []
  })
  return (id) =>
    readers.map((person, index): NewNotice => {
      return {
        key: `consent_asked:${id}:${person.id}`,
        kind: "consent_asked",
        recipient: person.email,
        locale: person.locale,
        data: { consent_id: id, ...data },
        // All of a company read one list, which names each question once.
        reader: index === 0 ? { side: "buyer", account_id, person_id: person.id } : null,
      }
    })
}

type Decided = {
  id: string
  account_id: string
  rfq_id: string
  asked_by: string
  decided_by: string
  quote: { number: string; producer_name: string }
  decision: "approved" | "refused"
  note: string | null
}

/** Whoever asked hears what a colleague has decided; nobody hears of their own decision. */
export async function consentDecidedNotices(
  container: MedusaContainer,
  { id, account_id, rfq_id, asked_by, decided_by, quote, decision, note }: Decided,
): Promise<NewNotice[]> {
  if (asked_by === decided_by) return []
  const people = await readPeople(container, [asked_by, decided_by])
  const asker = people.get(asked_by)
  if (!asker) return []
  const decider = people.get(decided_by)
  return [
    {
      key: `consent_decided:${id}`,
      kind: "consent_decided",
      recipient: asker.email,
      locale: asker.locale,
      reader: { side: "buyer", account_id, person_id: asker.id },
      data: {
        rfq_id,
        number: quote.number,
        producer: quote.producer_name,
        name: decider?.name || decider?.email || "",
        decision,
        note,
      },
    },
  ]
}
