import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, StepResponse, when } from "@medusajs/framework/workflows-sdk"
import { findIdentityId } from "../../readers/identity"
import { readPerson } from "../../readers/person"
import { writeWith } from "../write-with"
import { AccountEvents } from "./events"

const writeResetNoticeStep = createStep(
  "write-reset-notice",
  async ({ email }: { email: string }, { container }) => {
    const id = await findIdentityId(container, email)
    const person = id ? await readPerson(container, id) : null
    if (!person) return new StepResponse({ written: false })
    const { auth_identity_id, locale, password_print } = person
    const notice = {
      key: `password_reset:${auth_identity_id}:${Date.now()}`,
      reader: null,
      kind: "password_reset" as const,
      recipient: person.email,
      locale,
      data: { auth_identity_id, password_print },
    }
    await writeWith(container, { notices: [notice] }, () => Promise.resolve())
    return new StepResponse({ written: true })
  },
)

/**
 * Somebody has forgotten their password: a link goes to the address if it is one of ours. Nobody is
 * told whether it is.
 */
export const requestPasswordResetWorkflow = createWorkflow(
  "request-password-reset",
  function (input: { email: string }) {
    const notice = writeResetNoticeStep(input)
    when({ notice }, ({ notice }) => notice.written).then(() => {
      emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} })
    })
  },
)
