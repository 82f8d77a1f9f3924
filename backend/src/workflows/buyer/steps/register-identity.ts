import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { checkNewPassword } from "../../../passwords/check-new-password"
import { refuse, throwProblems } from "../../problems"

/** `names`: of the person and their business, which a password must not be made of. */
export type Credentials = { email: string; password: string; names: string[] }

/** Registers an e-mail and password; taken back when a later step fails, so no half account stays. */
export const registerIdentityStep = createStep(
  "register-identity",
  async ({ email, password, names }: Credentials, { container }) => {
    throwProblems(checkNewPassword("password", password, { email, names }))
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const [taken] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
    if (taken) refuse("email", "email_taken")
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
