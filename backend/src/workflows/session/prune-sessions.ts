import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SESSION_MODULE } from "../../modules/session"
import type SessionModuleService from "../../modules/session/service"
import { REMEMBER_CLIENT_MS } from "../../readers/session"

const deleteOldSessionsStep = createStep("delete-old-sessions", async (_, { container }) => {
  const before = new Date(Date.now() - REMEMBER_CLIENT_MS)
  await container
    .resolve<SessionModuleService>(SESSION_MODULE)
    .deleteSessions({ expires_at: { $lt: before }, last_seen_at: { $lt: before } })
  return new StepResponse(undefined)
})

/** Addresses and devices of people are kept no longer than they serve: 90 days after the last use. */
export const pruneSessionsWorkflow = createWorkflow("prune-sessions", function () {
  deleteOldSessionsStep()
})
