import type { MedusaResponse } from "@medusajs/framework/http"
import type { DemandTaskView, ShowDemandTask } from "../../../../../../contracts/demand"
import type { AdminRequest } from "../../../../../access/acting"
import { answerTask } from "../../answer-task"

export async function POST(
  req: AdminRequest<ShowDemandTask>,
  res: MedusaResponse<{ task: DemandTaskView }>,
) {
  const id = req.params.id ?? ""
  await answerTask(req, res, { deed: "show", id, body: req.validatedBody })
}
