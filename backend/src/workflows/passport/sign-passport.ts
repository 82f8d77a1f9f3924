import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../env"
import { toCredential } from "../../passport/credential"
import { readIssuer, signCredential } from "../../passport/issuer"
import { readIssuedPassport } from "../../readers/passport"
import { keepPassportFactsStep } from "./steps/keep-passport-facts"
import { rememberPassportKeyStep } from "./steps/remember-passport-key"

const signPassportStep = createStep("sign-passport", async (id: string, { container }) => {
  const issuer = await readIssuer(readEnv(process.env))
  const issued = await readIssuedPassport(container, id)
  return new StepResponse(await signCredential(issuer, toCredential(issuer, issued)))
})

/**
 * A passport as a signed credential. What it says is kept before it is signed, and the key is listed
 * before anything signed with it is given away, so that it can be verified from then on.
 */
export const signPassportWorkflow = createWorkflow(
  "sign-passport-credential",
  function (input: { passport_id: string }) {
    const id = transform({ input }, ({ input }) => input.passport_id)
    keepPassportFactsStep(id)
    rememberPassportKeyStep()
    return new WorkflowResponse(signPassportStep(id))
  },
)
