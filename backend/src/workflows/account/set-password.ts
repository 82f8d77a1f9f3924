import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Locale } from "@serumpun/domain/locales"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { clearPhoneStep } from "../phone/clear-phone"
import { writeWith } from "../write-with"
import { endSessionsStep } from "../session/end-sessions"
import { AccountEvents } from "./events"
import { updatePasswordStep, type UpdatePasswordInput } from "./steps/update-password"
import { verifyEmailStep } from "./steps/verify-email"

/** `keep_session`: the one in which the password was changed. */
export type SetPasswordInput = UpdatePasswordInput & { keep_session?: string }

type Told = { auth_identity_id: string; email: string; locale: Locale }

const tellOwnerStep = createStep(
  "tell-owner-of-new-password",
  async ({ auth_identity_id, email, locale }: Told, { container }) => {
    const notice = {
      key: `password_changed:${auth_identity_id}:${Date.now()}`,
      reader: null,
      kind: "password_changed" as const,
      recipient: email,
      locale,
      data: {},
    }
    await writeWith(container, { notices: [notice] }, () => Promise.resolve())
    return new StepResponse(undefined)
  },
)

/**
 * A new password ends every other session, since whoever opened them may have had the old one, and
 * its owner hears of it by mail. Set by the link of a mail, it also ends signing in by the phone number.
 */
export const setPasswordWorkflow = createWorkflow(
  "set-password",
  function (input: SetPasswordInput) {
    const key = transform({ input }, ({ input }) => `account:${input.auth_identity_id}`)
    const lock = holdLockStep({ key })
    const owner = updatePasswordStep(input)
    endSessionsStep(
      transform({ input }, ({ input }) => ({
        auth_identity_id: input.auth_identity_id,
        except: input.keep_session,
      })),
    )
    const told = transform({ input, owner }, ({ input, owner }) => ({
      auth_identity_id: input.auth_identity_id,
      email: owner.email,
      locale: owner.locale,
    }))
    // The link of a mail shows that the address is theirs; a number may be that of whoever was in before.
    when({ input }, ({ input }) => "print" in input.proof).then(() => {
      verifyEmailStep(told)
      clearPhoneStep(told)
    })
    tellOwnerStep(told)
    freeLockStep(lock)
    emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} })
    return new WorkflowResponse(owner)
  },
)
