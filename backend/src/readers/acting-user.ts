import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Province } from "@serumpun/domain/places"
import type { TargetLocale } from "@serumpun/domain/translations"
import type { AgentProfile } from "../contracts/institution"
import type { TranslatorProfile } from "../contracts/translation"
import type { CuratorProfile } from "../contracts/curation"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { readAgent } from "./institution"

/** A user of the Admin has one of the three roles; an operator has none. */
export type ActingUser = {
  user: { id: string; name: string }
  curator: CuratorProfile | null
  translator: TranslatorProfile | null
  agent: AgentProfile | null
}

/**
 * A user of the Admin with their role, or null when the account is gone. Whoever is a curator stays one, whatever else they were
 * appointed to; whoever has translated may act for an agency, and the other way round. A role that has ended makes nobody an operator.
 */
export async function readActingUser(
  container: MedusaContainer,
  userId: string,
): Promise<ActingUser | null> {
  const [[user], curator, translator, agent] = await Promise.all([
    container.resolve(Modules.USER).listUsers({ id: userId }, { take: 1 }),
    readCurator(container, { user_id: userId }),
    readTranslator(container, userId),
    readAgent(container, userId),
  ])
  if (!user) return null
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ") || "Operator"
  const acting = { user: { id: user.id, name }, curator: null, translator: null, agent: null }
  if (curator) return { ...acting, curator }
  const isTranslator = translator && (translator.languages.length > 0 || !agent)
  return isTranslator ? { ...acting, translator } : { ...acting, agent }
}

async function readTranslator(
  container: MedusaContainer,
  user_id: string,
): Promise<TranslatorProfile | null> {
  const [row] = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listTranslators({ user_id }, { take: 1 })
  return row ? toTranslatorProfile(row) : null
}

/** All who were ever appointed, by name. */
export async function listTranslators(container: MedusaContainer): Promise<TranslatorProfile[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listTranslators({}, { order: { name: "ASC", id: "ASC" } })
  return rows.map(toTranslatorProfile)
}

type TranslatorRow = Awaited<ReturnType<CurationModuleService["retrieveTranslator"]>>

function toTranslatorProfile({ id, user_id, name, languages }: TranslatorRow): TranslatorProfile {
  return { id, user_id, name, languages: languages as unknown as TargetLocale[] }
}

export async function readCurator(
  container: MedusaContainer,
  filters: { id: string } | { user_id: string },
): Promise<CuratorProfile | null> {
  const [row] = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listCurators(filters, { take: 1 })
  if (!row) return null
  return toCuratorProfile(row)
}

/** Those who are in office, by name. */
export async function listCurators(container: MedusaContainer): Promise<CuratorProfile[]> {
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listCurators({}, { order: { name: "ASC", id: "ASC" } })
  return rows.map(toCuratorProfile)
}

type CuratorRow = Awaited<ReturnType<CurationModuleService["retrieveCurator"]>>

function toCuratorProfile(row: CuratorRow): CuratorProfile {
  const { id, user_id, name, institution, away_until } = row
  return { id, user_id, name, institution, province: row.province as Province | null, away_until }
}
