import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
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
import { isEmailVerified } from "../../readers/person"
import { readProducerProfile } from "../../readers/producer"
import { listReviewRows } from "../../readers/review"
import { findIdentityId } from "../../readers/identity"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { type ImportRowRow, markRow, stillWaiting } from "../listing-import/import-store"
import type { ProducersInput } from "./write-portion"

/** Whether nobody has touched the business since: its person has not come, nothing was changed or added. */
async function isUntouched(container: MedusaContainer, row: ImportRowRow, identity: string | null) {
  const { status, profile } = await readProducerProfile(container, row.listing_id ?? "")
  const listings = await listReviewRows(container, { producer_id: row.listing_id ?? "" })
  const hasCome = identity !== null && (await isEmailVerified(container, identity))
  return (
    status === "draft" && digestOf(profile) === row.written && listings.length === 0 && !hasCome
  )
}

async function takeBack(container: MedusaContainer, row: ImportRowRow): Promise<void> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const [producer] = await producers.listProducers({ id: row.listing_id ?? "" }, { take: 1 })
  if (producer) {
    const identity = await findIdentityId(container, producer.contact_email)
    if (!(await isUntouched(container, row, identity)))
      return markRow(container, row.id, { state: "kept", written: row.written })
    if (identity)
      await container.resolve<IAuthModuleService>(Modules.AUTH).deleteAuthIdentities([identity])
    await producers.deleteProducers(producer.id)
  }
  await markRow(container, row.id, { state: "undone", written: row.written })
}

const takeProducersBackStep = createStep(
  "take-imported-producers-back",
  async ({ job, rows }: ProducersInput, { container }) => {
    const waiting = await stillWaiting(container, job, rows)
    for (const row of waiting) await takeBack(container, row)
    return new StepResponse(waiting.length)
  },
)

/** Removes businesses that an import made and nobody has touched; the others are kept and named. */
export const undoProducersWorkflow = createWorkflow(
  "undo-imported-producers",
  function (input: ProducersInput) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => `import:${input.job.id}`),
    })
    const undone = takeProducersBackStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(undone)
  },
)
