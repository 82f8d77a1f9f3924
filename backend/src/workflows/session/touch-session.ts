import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SESSION_MODULE } from "../../modules/session"
import type SessionModuleService from "../../modules/session/service"
import { sessionEnd } from "./lifetimes"

const updateLastSeenStep = createStep(
  "update-last-seen",
  async ({ id }: { id: string }, { container }) => {
    const sessions = container.resolve<SessionModuleService>(SESSION_MODULE)
    const before = await sessions.retrieveSession(id)
    const now = new Date()
    const expires_at = sessionEnd(before, before.created_at, now)
    await sessions.updateSessions({ id, last_seen_at: now, expires_at })
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<SessionModuleService>(SESSION_MODULE).updateSessions(before)
  },
)

/** A session is used: its life counts from now on again. */
export const touchSessionWorkflow = createWorkflow(
  "touch-session",
  function (input: { id: string }) {
    updateLastSeenStep(input)
  },
)
