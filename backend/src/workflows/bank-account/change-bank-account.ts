import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Sealed } from "../../bank-account/seal"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { bankAccounts, readBankAccountRow } from "../../readers/bank-account"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { ProducerEvents } from "../producer/events"
import { toMember } from "../producer/reach"
import { wholeRows } from "../whole-rows"
import { undoWith, writeWith } from "../write-with"

/** The number arrives sealed: workflows keep their input, and it must not stand there in the clear. */
export type ChangeBankAccountInput = Sealed & {
  producer_id: string
  member_id: string
  bank: string
  holder: string
  last4: string
}

const changeBankAccountStep = createStep(
  "change-bank-account",
  async ({ member_id, ...content }: ChangeBankAccountInput, { container }) => {
    const before = await readBankAccountRow(container, content.producer_id)
    const owners = await readOwners(container, content.producer_id)
    const typist = owners.find(({ id }) => id === member_id)
    const row = { ...content, changed_by: typist?.name ?? "", changed_at: new Date() }
    const notices = changedNotices(row, owners)
    const id = await writeWith(container, { notices }, ({ run }) =>
      run(bankAccounts(container), async (service, context) => {
        if (!before) return (await service.createBankAccounts(row, context)).id
        await service.updateBankAccounts([{ ...row, id: before.id }], context)
        return before.id
      }),
    )
    return new StepResponse({ id }, { id, before: before && wholeRows([before], []), notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { id, before, notices } = undo
    await undoWith(container, { notices }, ({ run }) =>
      run(bankAccounts(container), async (service, context) => {
        if (before) await service.updateBankAccounts(before, context)
        else await service.deleteBankAccounts(id, context)
      }),
    )
  },
)

function readOwners(container: MedusaContainer, producer_id: string) {
  return container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers({ producer_id, role: "owner" })
}

/** To where each owner signs in, which whoever holds a stolen session cannot change. */
function changedNotices(
  row: { producer_id: string; bank: string; last4: string; changed_at: Date },
  owners: { id: string; email: string }[],
): NewNotice[] {
  const { producer_id, bank, last4, changed_at } = row
  return owners.map(({ id, email }) => ({
    key: `bank_account_changed:${producer_id}:${changed_at.toISOString()}:${id}`,
    kind: "bank_account_changed" as const,
    ...toMember({ email }),
    data: { bank, last4 },
    reader: { side: "producer" as const, producer_id },
  }))
}

/** An owner says where they are paid out to; every owner is told by mail. */
export const changeBankAccountWorkflow = createWorkflow(
  "change-bank-account",
  function (input: WorkflowData<ChangeBankAccountInput>) {
    const key = transform({ input }, ({ input }) => `bank-account:${input.producer_id}`)
    const lock = holdLockStep({ key })
    const changed = changeBankAccountStep(input)
    emitEventStep({ eventName: ProducerEvents.UPDATED, data: { id: input.producer_id } })
    freeLockStep(lock)
    return new WorkflowResponse(changed)
  },
)
