import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { FEWEST_PEOPLE } from "@serumpun/domain/demand/sought-text"
import type { DemandOutcome, MakeDemandTask, ShowDemandTask } from "../../contracts/demand"
import { DEMAND_MODULE } from "../../modules/demand"
import type DemandModuleService from "../../modules/demand/service"
import { type Actor, readActorName } from "../actor"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { addNote } from "./add-note"

export type DemandDeed =
  | { deed: "make"; body: MakeDemandTask }
  | { deed: "show"; id: string; body: ShowDemandTask }
  | { deed: "end"; id: string }
type WriteDemandTaskInput = { actor: Actor } & DemandDeed

/** `outcome` of what was to be made. */
type Written = { id: string; outcome?: DemandOutcome }

const demandOf = (container: MedusaContainer) =>
  container.resolve<DemandModuleService>(DEMAND_MODULE)
const missing = () => new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such wish")

const writeDemandTaskStep = createStep(
  "write-demand-task",
  async (input: WriteDemandTaskInput, { container }) => {
    const name = await readActorName(container, input.actor)
    if (input.deed === "make")
      return new StepResponse<Written>(await make(container, input.body, name))
    const demand = demandOf(container)
    const [task] = await demand.listDemandTasks({ id: input.id })
    if (!task) throw missing()
    // Whoever comes second finds it done, and shows nothing more.
    if (task.status === "open")
      await demand.updateDemandTasks({
        id: task.id,
        ...(input.deed === "end"
          ? { status: "done" as const, done_by: name, done_at: new Date() }
          : { ...input.body, shown_by: name, shown_at: new Date() }),
      })
    else if (input.deed === "show")
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This task is done")
    return new StepResponse<Written>({ id: task.id })
  },
)

/** Of what only few have sought nobody makes a task: the desk does not see it. */
async function make(
  container: MedusaContainer,
  { sought_id, note }: MakeDemandTask,
  made_by: string,
): Promise<Written> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "sought",
    fields: ["text", "locale", "market", "people"],
    filters: { id: sought_id },
  })
  const [sought] = data
  if (!sought || sought.people < FEWEST_PEOPLE) throw missing()
  const { text, locale, market } = sought
  const [open] = await demandOf(container).listDemandTasks({
    ...{ text, locale, market, status: "open" },
  })
  if (open) {
    const joined = addNote(open.note, { by: made_by, added: note })
    if (joined === open.note) return { id: open.id, outcome: "madeBefore" }
    await demandOf(container).updateDemandTasks({ id: open.id, note: joined })
    return { id: open.id, outcome: "joined" }
  }
  const task = await demandOf(container).createDemandTasks({ text, locale, market, note, made_by })
  return { id: task.id, outcome: "made" }
}

/** The desk makes a task of a wish or adds to the one there is, shows it to producers, or ends it; pressed twice is once. */
export const writeDemandTaskWorkflow = createWorkflow(
  "write-demand-task",
  function (input: WriteDemandTaskInput) {
    const lock = holdLockStep({ key: "demand-tasks" })
    const written = writeDemandTaskStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(written)
  },
)
