import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SESSION_MODULE } from "../../modules/session"
import type SessionModuleService from "../../modules/session/service"
import { sessionEnd, type SessionActor } from "./lifetimes"

export type OpenSessionInput = {
  actor_type: SessionActor
  actor_id: string
  auth_identity_id: string
  device: string
  client_address: string
}

const createSessionsStep = createStep(
  "create-sessions",
  async (input: OpenSessionInput, { container }) => {
    const now = new Date()
    const { id } = await container.resolve<SessionModuleService>(SESSION_MODULE).createSessions({
      ...input,
      last_seen_at: now,
      expires_at: sessionEnd(input, now, now),
    })
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<SessionModuleService>(SESSION_MODULE).deleteSessions(id)
  },
)

/** Somebody signs in: from now on a token with this session's id opens what they may open. */
export const openSessionWorkflow = createWorkflow(
  "open-session",
  function (input: OpenSessionInput) {
    return new WorkflowResponse(createSessionsStep(input))
  },
)
