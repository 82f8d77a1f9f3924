import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The identity that signs in with this e-mail address and a password, or null. */
export async function findIdentityId(
  container: MedusaContainer,
  email: string,
): Promise<string | null> {
  const [row] = await container
    .resolve<IAuthModuleService>(Modules.AUTH)
    .listProviderIdentities({ entity_id: email, provider: "emailpass" }, { take: 1 })
  return row?.auth_identity_id ?? null
}
