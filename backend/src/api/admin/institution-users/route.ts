import type { MedusaResponse } from "@medusajs/framework/http"
import type { AgentProfile, AppointAgent } from "../../../contracts/institution"
import { listAgents } from "../../../readers/institution"
import { appointAgentWorkflow } from "../../../workflows/institution/appoint-agent"
import type { AdminRequest } from "../../access/acting"

export async function GET(req: AdminRequest, res: MedusaResponse<{ agents: AgentProfile[] }>) {
  res.json({ agents: await listAgents(req.scope) })
}

export async function POST(
  req: AdminRequest<AppointAgent>,
  res: MedusaResponse<{ agent: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await appointAgentWorkflow(req.scope).run({ input })
  res.status(201).json({ agent: result })
}
