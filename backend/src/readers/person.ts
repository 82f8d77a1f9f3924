import { createHash } from "node:crypto"
import type {
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { defaultLocale, isLocale, type Locale } from "@serumpun/domain/locales"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

/** Somebody who signs in, whichever kinds of account they have. */
export type Person = {
  auth_identity_id: string
  /** The address they sign in with. */
  email: string
  /** The language of mails to them. */
  locale: Locale
  /** Their own and their business's, for judging a new password. */
  names: string[]
  /** Names the present password without telling it: changes with every new one. */
  password_print: string
}

type Metadata = { customer_id?: string; producer_id?: string; user_id?: string }

export async function readPerson(
  container: MedusaContainer,
  auth_identity_id: string,
): Promise<Person | null> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const [[sign_in], [identity]] = await Promise.all([
    auth.listProviderIdentities({ auth_identity_id, provider: "emailpass" }, { take: 1 }),
    auth.listAuthIdentities({ id: [auth_identity_id] }, { take: 1 }),
  ])
  if (!sign_in || !identity) return null
  const actors = (identity.app_metadata ?? {}) as Metadata
  const [buyer, member] = await Promise.all([
    readBuyer(container, actors.customer_id),
    readMember(container, actors.producer_id),
  ])
  const hash = sign_in.provider_metadata?.password
  return {
    auth_identity_id,
    email: sign_in.entity_id,
    locale: buyer?.locale ?? (member ? "id" : defaultLocale),
    names: [...(buyer?.names ?? []), ...(member?.names ?? [])],
    password_print: typeof hash === "string" ? printOf(hash) : "",
  }
}

async function readBuyer(container: MedusaContainer, id: string | undefined) {
  if (!id) return null
  const [row] = await container
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .listCustomers({ id }, { take: 1 })
  const locale: string = String(row?.metadata?.locale)
  const names = [row?.company_name, row?.first_name, row?.last_name]
  return {
    locale: isLocale(locale) ? locale : defaultLocale,
    names: names.map((name) => name ?? ""),
  }
}

async function readMember(container: MedusaContainer, id: string | undefined) {
  if (!id) return null
  const [row] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ id }, { relations: ["producer"], take: 1 })
  return { names: row ? [row.name, row.producer.name] : [] }
}

/** Whether the address somebody signs in with has been shown to be theirs. */
export async function isEmailVerified(
  container: MedusaContainer,
  auth_identity_id: string,
): Promise<boolean> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const [[sign_in], verifications] = await Promise.all([
    auth.listProviderIdentities({ auth_identity_id, provider: "emailpass" }, { take: 1 }),
    auth.listAuthVerifications({ auth_identity_id, entity_type: "email" }),
  ])
  return verifications.some(
    ({ entity_id, verified_at }) => entity_id === sign_in?.entity_id && Boolean(verified_at),
  )
}

const printOf = (hash: string): string =>
  createHash("sha256").update(hash).digest("base64url").slice(0, 16)
