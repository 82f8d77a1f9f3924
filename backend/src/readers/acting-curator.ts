import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Province } from "@serumpun/domain/places"
import type { CuratorProfile } from "../contracts/curation"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"

/** The signed-in admin's curator profile, or null for an operator without one. */
export async function findCurator(req: AuthenticatedMedusaRequest): Promise<CuratorProfile | null> {
  const [row] = await req.scope
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listCurators({ user_id: req.auth_context.actor_id }, { take: 1 })
  if (!row) return null
  const { id, user_id, name, institution } = row
  return { id, user_id, name, institution, province: row.province as Province | null }
}

/** @throws FORBIDDEN for an admin without a curator profile. */
export async function requireCurator(req: AuthenticatedMedusaRequest): Promise<CuratorProfile> {
  const curator = await findCurator(req)
  if (!curator)
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only curators decide about listings")
  return curator
}

/** @throws FORBIDDEN for a curator: whoever judges neither appoints others nor reads their mail. */
export async function requireOperator(req: AuthenticatedMedusaRequest): Promise<void> {
  if (await findCurator(req))
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "Only operators may do this")
}

/** How the log and the public name whoever acts in the admin. */
export async function readActorName(req: AuthenticatedMedusaRequest): Promise<string> {
  const curator = await findCurator(req)
  if (curator) return `${curator.name}, ${curator.institution}`
  const [user] = await req.scope
    .resolve(Modules.USER)
    .listUsers({ id: req.auth_context.actor_id }, { take: 1 })
  return [user?.first_name, user?.last_name].filter(Boolean).join(" ") || "Operator"
}
