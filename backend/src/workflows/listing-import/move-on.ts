import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { DecimalMark } from "@serumpun/domain/sheet/cells"
import type { ImportStatus } from "@serumpun/domain/sheet/imports"
import { listingColumn, namesRows } from "@serumpun/domain/sheet/listing-columns"
import { businessColumn, namesRegister } from "@serumpun/domain/sheet/business-columns"
import { namesBusinesses, producerColumn } from "@serumpun/domain/sheet/producer-columns"
import { countRows } from "../../readers/listing-import"
import { refuse } from "../problems"
import { ImportEvents } from "./events"
import { type ImportJobRow, moveImport, readImport, writeMapping } from "./import-store"

export type ImportMove =
  | { move: "map"; mapping: (string | null)[]; decimal_mark: DecimalMark }
  | { move: "run"; rows: "all" | "valid" }
  | { move: "undo" }

export type MoveImportInput = { producer_id: string; import_id: string; answer: ImportMove }

const moveOnStep = createStep(
  "move-import-on",
  async ({ producer_id, import_id, answer }: MoveImportInput, { container }) => {
    const job = await readImport(container, import_id, producer_id)
    // A second tap finds the work begun, perhaps since the import was read: it is the same answer.
    const refuseUnless = async (begun: [ImportStatus, ...ImportStatus[]]) => {
      const { status } = await readImport(container, import_id, producer_id)
      if (!begun.includes(status))
        refuse("status", "transition_not_allowed", { from: status, to: begun[0] })
    }
    if (answer.move === "map") {
      checkMapping(answer.mapping, job)
      const isWritten = await writeMapping(container, job.id, answer.mapping, answer.decimal_mark)
      if (!isWritten) await refuseUnless(["checking"])
      return new StepResponse({ id: job.id })
    }
    const [from, to, later] = steps[answer.move]
    if (answer.move === "run" && answer.rows === "all") {
      const { wrong } = await countRows(container, job.id)
      if (wrong > 0 && job.status === "checked") refuse("rows", "rows_wrong", { rows: wrong })
    }
    const isMoved = await moveImport(container, job.id, from, to)
    if (!isMoved) await refuseUnless([to, later])
    return new StepResponse({ id: job.id })
  },
)

const steps: Record<"run" | "undo", [from: ImportStatus, to: ImportStatus, later: ImportStatus]> = {
  run: ["checked", "running", "done"],
  undo: ["done", "undoing", "undone"],
}

const tables = {
  listing: { isColumn: (key: string) => Boolean(listingColumn(key)), isEnough: namesRows },
  producer: { isColumn: (key: string) => Boolean(producerColumn(key)), isEnough: namesBusinesses },
  business: { isColumn: (key: string) => Boolean(businessColumn(key)), isEnough: namesRegister },
}

function checkMapping(mapping: (string | null)[], { headings, subject }: ImportJobRow): void {
  const { isColumn, isEnough } = tables[subject]
  if (mapping.length !== headings.length) refuse("mapping", "not_understood")
  mapping.forEach((key, index) => {
    if (key === null) return
    if (!isColumn(key)) refuse(`mapping.${index}`, "invalid_choice")
    if (mapping.indexOf(key) < index) refuse(`mapping.${index}`, "column_twice")
  })
  if (!isEnough(mapping)) refuse("mapping", subject === "listing" ? "title_column" : "required")
}

/** The producer names the columns, lets the import run or takes it back; the work itself follows. */
export const moveImportWorkflow = createWorkflow(
  "move-listing-import",
  function (input: MoveImportInput) {
    const moved = moveOnStep(input)
    emitEventStep({ eventName: ImportEvents.WORK_WAITS, data: {} })
    return new WorkflowResponse(moved)
  },
)
