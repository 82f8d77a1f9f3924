import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { digestOf } from "../../checksum"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { readProducerProfile } from "../../readers/producer"
import { freeLockStep, holdLockStep } from "../hold-lock"
import {
  failRow,
  type ImportJobRow,
  type ImportRowRow,
  markRow,
  stillWaiting,
  writeListingIds,
} from "../listing-import/import-store"
import { judgeProducerRows } from "./check-portion"
import { inviteProducerWorkflow, removeHalfAccount } from "./invite-producer"
import type { JudgedProducer } from "./judge-row"

export type ProducersInput = { job: ImportJobRow; rows: ImportRowRow[] }

async function exists(container: MedusaContainer, id: string): Promise<boolean> {
  const found = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id }, { select: ["id"], take: 1 })
  return found.length > 0
}

/** Each by itself: what one row makes is whole, and the mail with it. */
async function make(container: MedusaContainer, judged: JudgedProducer): Promise<void> {
  const { row, profile } = judged
  const known = row.listing_id
  if (!known || !(await exists(container, known))) {
    // What has been taken since the check is told and left alone.
    if (!profile) return failRow(container, "running", row.id, judged.problems)
    if (known)
      await removeHalfAccount(container, { producer_id: known, email: profile.contact_email })
    const producer_id = known ?? generateEntityId(undefined, "mkr")
    if (!known) await writeListingIds(container, [{ id: row.id, listing_id: producer_id }])
    await inviteProducerWorkflow(container).run({ input: { producer_id, profile } })
    row.listing_id = producer_id
  }
  const { profile: now } = await readProducerProfile(container, row.listing_id ?? "")
  await markRow(container, row.id, { state: "written", written: digestOf(now) })
}

const makeProducersStep = createStep(
  "make-imported-producers",
  async ({ job, rows }: ProducersInput, { container }) => {
    const waiting = await stillWaiting(container, job, rows)
    const judged = await judgeProducerRows(container, job, waiting)
    for (const one of judged) await make(container, one)
    return new StepResponse(judged.length)
  },
)

/** Makes the businesses of some rows, each with its owner and their invitation. */
export const writeProducersWorkflow = createWorkflow(
  "write-imported-producers",
  function (input: ProducersInput) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => `import:${input.job.id}`),
    })
    const made = makeProducersStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(made)
  },
)
