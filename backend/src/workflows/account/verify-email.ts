import { createWorkflow } from "@medusajs/framework/workflows-sdk"
import { verifyEmailStep } from "./steps/verify-email"

/** Somebody has opened the link that was sent to their address, or an operator vouches for it. */
export const verifyEmailWorkflow = createWorkflow(
  "verify-email-address",
  function (input: { auth_identity_id: string; email: string }) {
    verifyEmailStep(input)
  },
)
