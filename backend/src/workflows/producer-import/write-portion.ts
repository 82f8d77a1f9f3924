import type { MedusaContainer } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { storedText } from "@serumpun/domain/sheet/producer-row"
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

/** Of some rows, the ids of businesses that a process which was killed has made already. */
async function readMade(
  container: MedusaContainer,
  rows: ImportRowRow[],
): Promise<ReadonlySet<string>> {
  const id = rows.flatMap(({ listing_id }) => listing_id ?? [])
  if (id.length === 0) return new Set()
  const found = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id }, { select: ["id"], take: id.length })
  return new Set(found.map((one) => one.id))
}

/** Before the rows are judged: what was left half made would look like somebody else's account. */
async function removeHalfMade(
  container: MedusaContainer,
  { mapping }: ImportJobRow,
  rows: ImportRowRow[],
  made: ReadonlySet<string>,
): Promise<void> {
  const at = mapping.indexOf("contact_email")
  for (const { listing_id, cells } of rows)
    if (listing_id && !made.has(listing_id)) {
      const email = storedText("contact_email", cells[at] ?? null)
      await removeHalfAccount(container, { producer_id: listing_id, email })
    }
}

/** Each by itself: what one row makes is whole, and the mail with it. */
async function make(
  container: MedusaContainer,
  judged: JudgedProducer,
  made: ReadonlySet<string>,
): Promise<void> {
  const { row, profile } = judged
  const known = row.listing_id
  if (!known || !made.has(known)) {
    // What has been taken since the check is told and left alone.
    if (!profile) return failRow(container, "running", row.id, judged.problems)
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
    const made = await readMade(container, waiting)
    await removeHalfMade(container, job, waiting, made)
    const judged = await judgeProducerRows(container, job, waiting)
    for (const one of judged) await make(container, one, made)
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
