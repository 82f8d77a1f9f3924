import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkNewPassword } from "../../../passwords/check-new-password"
import { refuse, throwProblems } from "../../problems"

/**
 * `names`: of the person and their business, which a password must not be made of. `acts_as`: the kind of
 * account they open; absent where a sign-in that exists is never taken over.
 */
export type Credentials = {
  email: string
  password: string
  names: string[]
  acts_as?: "customer_id" | "producer_id"
}

/**
 * Whoever left a business keeps a sign-in that acts for no producer, and opens an account with it by the
 * password it has. @throws a problem at the address, or at the password
 */
async function takeOver(auth: IAuthModuleService, id: string, credentials: Credentials) {
  const { email, password, acts_as } = credentials
  const identity = await auth.retrieveAuthIdentity(id)
  const actors = identity.app_metadata ?? {}
  const isLeft = actors.producer_id === null && acts_as !== undefined && !actors[acts_as]
  if (!isLeft) refuse("email", "email_taken")
  const { success } = await auth.authenticate("emailpass", { body: { email, password } })
  if (!success) refuse("password", "password_wrong")
  return identity
}

/**
 * Registers an e-mail and password, or takes over the sign-in of somebody who left a business; what is
 * new is taken back when a later step fails, so no half account stays.
 */
export const registerIdentityStep = createStep(
  "register-identity",
  async (credentials: Credentials, { container }) => {
    const { email, password, names } = credentials
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const [taken] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
    const known = taken?.auth_identity_id
    if (known) return new StepResponse(await takeOver(auth, known, credentials), null)
    throwProblems(checkNewPassword("password", password, { email, names }))
    const { success, authIdentity } = await auth.register("emailpass", {
      body: { email, password },
    })
    if (!success || !authIdentity) refuse("email", "email_taken")
    return new StepResponse(authIdentity, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<IAuthModuleService>(Modules.AUTH).deleteAuthIdentities([id])
  },
)
