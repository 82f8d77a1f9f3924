import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import { INSTITUTION_MODULE } from "../modules/institution"
import type InstitutionModuleService from "../modules/institution/service"

/** More than any marketplace has people at its desk. */
const MOST = 200

/** E-mail addresses of the operators: users of the Admin who are neither curators nor translators nor agents. */
export async function readOperatorEmails(container: MedusaContainer): Promise<string[]> {
  const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
  const profile = { select: ["id" as const, "user_id" as const], take: 10 * MOST }
  const [users, curators, translators, agents] = await Promise.all([
    container.resolve(Modules.USER).listUsers({}, { select: ["id", "email"], take: 10 * MOST }),
    curation.listCurators({}, profile),
    curation.listTranslators({}, profile),
    container
      .resolve<InstitutionModuleService>(INSTITUTION_MODULE)
      .listInstitutionUsers({}, profile),
  ])
  const others = new Set([...curators, ...translators, ...agents].map(({ user_id }) => user_id))
  return users.filter(({ id }) => !others.has(id)).map(({ email }) => email)
}
