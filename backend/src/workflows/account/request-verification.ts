import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Locale } from "@serumpun/domain/locales"
import { isEmailVerified, readPerson } from "../../readers/person"
import { writeWith } from "../write-with"
import { AccountEvents } from "./events"

/** `next`: where the link leads on to, a path of the storefront; "" for the account itself. */
export type RequestVerificationInput = { auth_identity_id: string; locale?: Locale; next: string }

export const writeVerificationNoticeStep = createStep(
  "write-verification-notice",
  async ({ auth_identity_id, locale, next }: RequestVerificationInput, { container }) => {
    const person = await readPerson(container, auth_identity_id)
    if (!person || (await isEmailVerified(container, auth_identity_id)))
      return new StepResponse({ written: false })
    const { email } = person
    const notice = {
      key: `email_verification:${auth_identity_id}:${Date.now()}`,
      reader: null,
      kind: "email_verification" as const,
      recipient: email,
      locale: locale ?? person.locale,
      data: { auth_identity_id, email, next },
    }
    await writeWith(container, { notices: [notice] }, () => Promise.resolve())
    return new StepResponse({ written: true })
  },
)

/** Sends the link that shows that an address is its owner's; nothing for one that is known to be. */
export const requestVerificationWorkflow = createWorkflow(
  "request-email-verification",
  function (input: RequestVerificationInput) {
    const notice = writeVerificationNoticeStep(input)
    when({ notice }, ({ notice }) => notice.written).then(() => {
      emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} })
    })
    return new WorkflowResponse(notice)
  },
)
