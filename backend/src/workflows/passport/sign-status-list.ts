import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { readEnv } from "../../env"
import { readIssuer, signCredential } from "../../passport/issuer"
import { type AskedList, toStatusList } from "../../passport/status-list"
import { readStandings } from "../../readers/passport-status"
import { rememberPassportKeyStep } from "./steps/remember-passport-key"

const signListStep = createStep("sign-status-list", async (asked: AskedList, { container }) => {
  const issuer = await readIssuer(readEnv(process.env))
  const standings = await readStandings(container, asked.list)
  return new StepResponse(await signCredential(issuer, toStatusList(issuer, asked, standings)))
})

/** The states of all passports of a list, signed as they are at this moment. */
export const signStatusListWorkflow = createWorkflow(
  "sign-passport-status-list",
  function (input: AskedList) {
    rememberPassportKeyStep()
    return new WorkflowResponse(signListStep(input))
  },
)
