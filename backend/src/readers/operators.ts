import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"

/** More than any marketplace has people at its desk. */
const MOST = 200

/** E-mail addresses of the operators: users of the Admin who are no curators. */
export async function readOperatorEmails(container: MedusaContainer): Promise<string[]> {
  const [users, curators] = await Promise.all([
    container.resolve(Modules.USER).listUsers({}, { select: ["id", "email"], take: MOST }),
    container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .listCurators({}, { select: ["id", "user_id"], take: 10 * MOST }),
  ])
  const judging = new Set(curators.map(({ user_id }) => user_id))
  return users.filter(({ id }) => !judging.has(id)).map(({ email }) => email)
}
