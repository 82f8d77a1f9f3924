import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { OFFICIAL_FIGURE_MODULE } from "../../modules/official-figure"
import type OfficialFigureModuleService from "../../modules/official-figure/service"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { undoWith, writeWith } from "../write-with"
import type { OfficialRow } from "./read-official-rows"

type Input = { rows: OfficialRow[] }

/** A region's page shows them; no listing changes. */
const onlyPages = { changed: [] }

const writeOfficialFiguresStep = createStep(
  "write-official-figures",
  async ({ rows }: Input, { container }) => {
    const figures = container.resolve<OfficialFigureModuleService>(OFFICIAL_FIGURE_MODULE)
    const keys = rows.map(({ key }) => key)
    const before = await figures.listOfficialFigures({ key: keys }, { take: keys.length })
    const known = new Map(before.map(({ key, id }) => [key, id]))
    const created = await writeWith(container, onlyPages, ({ run }) =>
      run(figures, async (service, context) => {
        await service.updateOfficialFigures(
          rows.flatMap((row) => {
            const id = known.get(row.key)
            return id ? [{ ...row, id }] : []
          }),
          context,
        )
        return service.createOfficialFigures(
          rows.filter(({ key }) => !known.has(key)),
          context,
        )
      }),
    )
    return new StepResponse(
      { written: rows.length },
      { before, created: created.map(({ id }) => id) },
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    const figures = container.resolve<OfficialFigureModuleService>(OFFICIAL_FIGURE_MODULE)
    await undoWith(container, onlyPages, ({ run }) =>
      run(figures, async (service, context) => {
        await service.updateOfficialFigures(undo.before, context)
        await service.deleteOfficialFigures(undo.created, context)
      }),
    )
  },
)

/** An operator enters what official sources state; a figure of the same place, year and sector is replaced. */
export const saveOfficialFiguresWorkflow = createWorkflow(
  "save-official-figures",
  function (input: Input) {
    const lock = holdLockStep({ key: "official-figures" })
    const written = writeOfficialFiguresStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(written)
  },
)
