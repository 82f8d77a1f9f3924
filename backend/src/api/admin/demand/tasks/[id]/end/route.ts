import type { MedusaResponse } from "@medusajs/framework/http"
import type { DemandTaskView } from "../../../../../../contracts/demand"
import type { AdminRequest } from "../../../../../access/acting"
import { answerTask } from "../../answer-task"

export async function POST(req: AdminRequest, res: MedusaResponse<{ task: DemandTaskView }>) {
  await answerTask(req, res, { deed: "end", id: req.params.id ?? "" })
}
