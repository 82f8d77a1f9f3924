import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SESSION_MODULE } from "../../modules/session"
import type SessionModuleService from "../../modules/session/service"
import { forgetSessions } from "../../readers/session"

/**
 * Whose sessions end: all of one person's (an auth identity), or of one actor, or just `id`, which
 * must then be that person's. `except` stays open.
 */
export type EndSessionsInput = {
  auth_identity_id?: string
  actor_id?: string
  id?: string
  except?: string
}

export const endSessionsStep = createStep(
  "end-sessions",
  async ({ except, ...owner }: EndSessionsInput, { container }) => {
    const sessions = container.resolve<SessionModuleService>(SESSION_MODULE)
    if (!owner.auth_identity_id && !owner.actor_id) return new StepResponse({ ended: 0 }, [])
    const open = await sessions.listSessions({ ...owner, ended_at: null }, { take: null })
    const ids = open.map(({ id }) => id).filter((id) => id !== except)
    const ended_at = new Date()
    if (ids.length > 0) await sessions.updateSessions(ids.map((id) => ({ id, ended_at })))
    forgetSessions(ids)
    return new StepResponse({ ended: ids.length }, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container
      .resolve<SessionModuleService>(SESSION_MODULE)
      .updateSessions(ids.map((id) => ({ id, ended_at: null })))
  },
)

/** Signing out: every copy of the sessions' tokens and cookies is worthless at once. */
export const endSessionsWorkflow = createWorkflow(
  "end-sessions",
  function (input: EndSessionsInput) {
    return new WorkflowResponse(endSessionsStep(input))
  },
)
