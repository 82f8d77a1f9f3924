import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ShortlistLine } from "@serumpun/domain/shortlist"
import { SHORTLIST_MODULE } from "../../modules/shortlist"
import type ShortlistModuleService from "../../modules/shortlist/service"
import { findShortlist, linesOf } from "../../readers/shortlist"

type Written = { lines: ShortlistLine[]; token: string | null; title: string | null }
type WriteShortlistInput = { buyer_id: string; change: (before: Written) => Written }

const nothing: Written = { lines: [], token: null, title: null }

/** What a company's row is now. @throws what `change` refuses */
async function writeShortlist(
  service: ShortlistModuleService,
  container: Parameters<typeof findShortlist>[0],
  { buyer_id, change }: WriteShortlistInput,
) {
  const row = await findShortlist(container, buyer_id)
  const before = row ? { lines: linesOf(row), token: row.token, title: row.title } : nothing
  const { lines, ...share } = change(before)
  const values = { ...share, lines: lines as unknown as Record<string, unknown> }
  if (row) await service.updateShortlists({ id: row.id, ...values })
  else await service.createShortlists({ buyer_id, ...values })
  return { buyer_id, existed: row !== null, before }
}

type Undo = Awaited<ReturnType<typeof writeShortlist>>

/** Puts the row back as it was. */
async function undo(
  container: Parameters<typeof findShortlist>[0],
  { buyer_id, existed, before }: Undo,
) {
  const service = container.resolve<ShortlistModuleService>(SHORTLIST_MODULE)
  const row = await findShortlist(container, buyer_id)
  if (!row) return
  if (!existed) return void (await service.deleteShortlists([row.id]))
  const lines = before.lines as unknown as Record<string, unknown>
  await service.updateShortlists({ id: row.id, ...before, lines })
}

/** A step that writes a company's shortlist; its lock is held. */
export function shortlistStep<Input extends { buyer_id: string }>(
  name: string,
  changeBy: (input: Input) => (before: Written) => Written,
) {
  return createStep(
    name,
    async (input: Input, { container }) => {
      const service = container.resolve<ShortlistModuleService>(SHORTLIST_MODULE)
      const { buyer_id } = input
      const done = await writeShortlist(service, container, { buyer_id, change: changeBy(input) })
      return new StepResponse(undefined, done)
    },
    async (done, { container }) => {
      if (done) await undo(container, done)
    },
  )
}
