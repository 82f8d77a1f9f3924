import type { MedusaContainer } from "@medusajs/framework/types"
import { PHONE_MODULE } from "../../modules/phone"
import type { CodePurpose } from "../../modules/phone/service"
import type PhoneModuleService from "../../modules/phone/service"
import { refuse } from "../problems"

type Given = { phone: string; code: string; purpose: CodePurpose; member_id: string | null }

/** @throws one problem at the code for all that can be wrong, so that trying tells nothing */
export async function useCode(container: MedusaContainer, given: Given): Promise<void> {
  const { phone: number, purpose, member_id, code } = given
  const isRight = await container
    .resolve<PhoneModuleService>(PHONE_MODULE)
    .useCode({ number, purpose, member_id }, code)
  if (!isRight) refuse("code", "code_wrong")
}
