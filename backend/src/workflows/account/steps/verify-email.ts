import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Verification = { id: string; verified_at: Date | null }
type NewVerification = {
  auth_identity_id: string
  entity_id: string
  entity_type: string
  code_provider: string
  requested_at: Date
  verified_at: Date
}
/** Medusa generates these for its model, but does not name them in the module's type. */
type Verifications = {
  createAuthVerifications(row: NewVerification): Promise<Verification>
  updateAuthVerifications(row: Verification): Promise<unknown>
  deleteAuthVerifications(ids: string[]): Promise<void>
}

/** Notes that an address has been shown to be its owner's; noted twice, it stays as it was. */
export const verifyEmailStep = createStep(
  "verify-email",
  async (
    { auth_identity_id, email }: { auth_identity_id: string; email: string },
    { container },
  ) => {
    const auth = container.resolve<IAuthModuleService & Verifications>(Modules.AUTH)
    const what = { auth_identity_id, entity_id: email, entity_type: "email" }
    const [known] = (await auth.listAuthVerifications(what)) as Verification[]
    if (known?.verified_at) return new StepResponse(undefined, null)
    const verified_at = new Date()
    if (known) await auth.updateAuthVerifications({ id: known.id, verified_at })
    const { id } = known
      ? known
      : await auth.createAuthVerifications({
          ...what,
          code_provider: "link",
          requested_at: verified_at,
          verified_at,
        })
    return new StepResponse(undefined, { id, was_known: Boolean(known) })
  },
  async (done, { container }) => {
    if (!done) return
    const auth = container.resolve<IAuthModuleService & Verifications>(Modules.AUTH)
    if (done.was_known) await auth.updateAuthVerifications({ id: done.id, verified_at: null })
    else await auth.deleteAuthVerifications([done.id])
  },
)
