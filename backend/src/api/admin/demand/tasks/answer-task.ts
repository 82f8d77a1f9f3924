import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { DemandTaskAnswer } from "../../../../contracts/demand"
import { readDemandTask } from "../../../../readers/demand"
import {
  type DemandDeed,
  writeDemandTaskWorkflow,
} from "../../../../workflows/demand/write-demand-task"
import type { AdminRequest } from "../../../access/acting"

/** Does it as who is signed in, and answers with the task as it is then. */
export async function answerTask(
  req: AdminRequest,
  res: MedusaResponse<DemandTaskAnswer>,
  deed: DemandDeed,
): Promise<void> {
  const input = { ...deed, actor: { user_id: req.user.id } }
  const { result } = await writeDemandTaskWorkflow(req.scope).run({ input })
  const task = await readDemandTask(req.scope, result.id)
  if (!task) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such task")
  const { outcome } = result
  res.json(outcome ? { task, outcome } : { task })
}
