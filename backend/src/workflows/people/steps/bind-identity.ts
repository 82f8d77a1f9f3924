import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findIdentityId } from "../../../readers/identity"

/** The sign-in with this address acts for a member from now on; null: for none. */
type Bound = { email: string; member_id: string | null }

async function bind(container: MedusaContainer, id: string, member_id: string | null) {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { app_metadata } = await auth.retrieveAuthIdentity(id)
  const before = app_metadata?.producer_id
  await auth.updateAuthIdentities({ id, app_metadata: { ...app_metadata, producer_id: member_id } })
  return typeof before === "string" ? before : null
}

/**
 * Medusa's own step sets such a key once and for ever; people come and go. Whoever also buys keeps that:
 * it is another key of the same identity.
 */
export const bindIdentityStep = createStep(
  "bind-member-identity",
  async ({ email, member_id }: Bound, { container }) => {
    const id = await findIdentityId(container, email)
    if (!id) return new StepResponse({ auth_identity_id: "" }, null)
    const before = await bind(container, id, member_id)
    return new StepResponse({ auth_identity_id: id }, { id, before })
  },
  async (undo, { container }) => {
    if (undo) await bind(container, undo.id, undo.before)
  },
)
