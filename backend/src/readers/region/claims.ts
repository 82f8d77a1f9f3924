import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { readClaimCode } from "@serumpun/domain/claim-codes"
import type { ClaimableEntry } from "../../contracts/register-claim"
import { REGISTER_MODULE } from "../../modules/register"
import type RegisterModuleService from "../../modules/register/service"

/** Of `business_invitation i`: it can still be used. */
export const openInvitation = `i.used_at is null and i.ended_at is null and i.expires_at > now() and i.deleted_at is null`

/** Of `business_claim c`: it holds. */
export const holdingClaim = "c.ended_at is null and c.deleted_at is null"

/** The hash that is kept of a typed code; null for what cannot be one, so that nothing is looked up for it. */
export function hashOfTyped(container: MedusaContainer, typed: string): string | null {
  const code = readClaimCode(typed)
  return code && container.resolve<RegisterModuleService>(REGISTER_MODULE).hashOf(code)
}

/** What a code opens; null for one that was mistyped, used or ended, or that never was, without a word which. */
export async function readClaimableEntry(
  container: MedusaContainer,
  typed: string,
): Promise<ClaimableEntry | null> {
  const hash = hashOfTyped(container, typed)
  if (!hash) return null
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: ClaimableEntry[] }>(
      `select b.name, b.village, b.regency, b.province, i.office
       from business_invitation i join business b on b.id = i.business_id and b.deleted_at is null
       where i.code_hash = ? and ${openInvitation}`,
      [hash],
    )
  return rows[0] ?? null
}
