import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { canBeMuted, type NoticeGroup } from "@serumpun/domain/notice-groups"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { readMutedGroups } from "../../readers/own-notices"
import { refuse } from "../problems"

/** `add`: to those that are muted already, as a mail's own link does. */
type Input = { person_id: string; muted: NoticeGroup[]; add?: boolean }

const chooseMailsStep = createStep("choose-mails", async (input: Input, { container }) => {
  const { person_id, muted, add = false } = input
  if (!muted.every(canBeMuted)) refuse("muted", "invalid_choice")
  const before = add ? await readMutedGroups(container, person_id) : []
  const groups = [...new Set([...before, ...muted])]
  await container.resolve<NoticeModuleService>(NOTICE_MODULE).muteGroups(person_id, groups)
  return new StepResponse(groups)
})

/** Somebody says which mails they do not want; the notices themselves stay in their account. */
export const chooseMailsWorkflow = createWorkflow("choose-mails", function (input: Input) {
  return new WorkflowResponse(chooseMailsStep(input))
})
