import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Locale } from "@serumpun/domain/locales"
import { checkPhone, checkPhoneCountry, maskPhone } from "@serumpun/domain/phone"
import { readEnv } from "../../env"
import { codeText } from "../../mail/code-text"
import { PHONE_MODULE } from "../../modules/phone"
import type { PhoneText } from "../../modules/phone/sender"
import type PhoneModuleService from "../../modules/phone/service"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { throwProblems } from "../problems"

/** `member_id`: who adds the number to their account; null for somebody who signs in with it. */
export type AskCodeInput = { phone: string; locale: Locale; member_id: string | null }

const issueCodeStep = createStep(
  "issue-phone-code",
  async ({ phone, locale, member_id }: AskCodeInput, { container }) => {
    const countries = readEnv(process.env).PHONE_COUNTRIES
    throwProblems(checkPhone("phone", phone))
    throwProblems(checkPhoneCountry("phone", phone, countries))
    if (member_id === null && !(await isConfirmed(container, phone)))
      return new StepResponse(null, null)
    const purpose = member_id === null ? "sign_in" : "confirm"
    const codes = container.resolve<PhoneModuleService>(PHONE_MODULE)
    const { id, code } = await codes.issueCode({ number: phone, purpose, member_id })
    // Not awaited: how long a gateway takes would tell whether the number is known.
    void sendText(container, { id, to: phone, text: codeText(locale, code) })
    return new StepResponse(null, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<PhoneModuleService>(PHONE_MODULE).deletePhoneCodes(id)
  },
)

async function isConfirmed(container: MedusaContainer, phone: string): Promise<boolean> {
  const found = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ phone }, { select: ["id"], take: 1 })
  return found.length > 0
}

/** A text that was not taken is asked for again by its reader; the log names neither code nor number. */
async function sendText(container: MedusaContainer, text: PhoneText): Promise<void> {
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
  try {
    await container.resolve<PhoneModuleService>(PHONE_MODULE).send(text)
  } catch (error) {
    logger.error(`A code to ${maskPhone(text.to)} was not sent: ${(error as Error).message}`)
  }
}

/** Sends a code to a number: nobody is told whether anybody signs in with it. */
export const askCodeWorkflow = createWorkflow("ask-phone-code", function (input: AskCodeInput) {
  return new WorkflowResponse(issueCodeStep(input))
})
