import type { MedusaResponse } from "@medusajs/framework/http"
import type { DemandTaskAnswer, DemandTaskView, MakeDemandTask } from "../../../../contracts/demand"
import { type Paged, PageQuery } from "../../../../contracts/paging"
import { listDemandTasks } from "../../../../readers/demand"
import type { AdminRequest } from "../../../access/acting"
import { parseQuery } from "../../../parse-query"
import { answerTask } from "./answer-task"

export async function GET(
  req: AdminRequest,
  res: MedusaResponse<Paged & { tasks: DemandTaskView[] }>,
) {
  res.json(await listDemandTasks(req.scope, parseQuery(PageQuery, req.query)))
}

export async function POST(
  req: AdminRequest<MakeDemandTask>,
  res: MedusaResponse<DemandTaskAnswer>,
) {
  await answerTask(req, res, { deed: "make", body: req.validatedBody })
}
