import type { MedusaContainer } from "@medusajs/framework/types"
import type { InstitutionKind } from "@serumpun/domain/institutions"
import type { Category } from "@serumpun/domain/places"
import type { AgentProfile, InstitutionProfile, TerritoryArea } from "../contracts/institution"
import { INSTITUTION_MODULE } from "../modules/institution"
import type InstitutionModuleService from "../modules/institution/service"

const serviceOf = (container: MedusaContainer) =>
  container.resolve<InstitutionModuleService>(INSTITUTION_MODULE)

type InstitutionRow = Awaited<ReturnType<InstitutionModuleService["retrieveInstitution"]>>

function toInstitution({ id, name, kind, areas, categories }: InstitutionRow): InstitutionProfile {
  return {
    ...{ id, name, kind: kind as InstitutionKind },
    areas: areas as unknown as TerritoryArea[],
    categories: categories as unknown as Category[],
  }
}

/** All agencies, by name. */
export async function listInstitutions(container: MedusaContainer): Promise<InstitutionProfile[]> {
  const rows = await serviceOf(container).listInstitutions({}, { order: { name: "ASC" } })
  return rows.map(toInstitution)
}

/** Whoever acts for an agency, or did once; null for everybody else. */
export async function readAgent(
  container: MedusaContainer,
  user_id: string,
): Promise<AgentProfile | null> {
  const service = serviceOf(container)
  const [row] = await service.listInstitutionUsers({ user_id }, { take: 1 })
  if (!row) return null
  const { institution_id, ...rest } = row
  const [found] = institution_id
    ? await service.listInstitutions({ id: institution_id }, { take: 1 })
    : []
  const institution = found ? toInstitution(found) : null
  return { id: rest.id, user_id: rest.user_id, name: rest.name, institution }
}

/** All who were ever appointed, by name. */
export async function listAgents(container: MedusaContainer): Promise<AgentProfile[]> {
  const [rows, institutions] = await Promise.all([
    serviceOf(container).listInstitutionUsers({}, { order: { name: "ASC", id: "ASC" } }),
    listInstitutions(container),
  ])
  return rows.map(({ id, user_id, name, institution_id }) => ({
    ...{ id, user_id, name },
    institution: institutions.find((one) => one.id === institution_id) ?? null,
  }))
}
