import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import { createCuratorWorkflow } from "../../../../workflows/curation/create-curator"
import type { Colleague, NewCurator } from "../../../../contracts/curation"
import { isAway } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import { listCurators } from "../../../../readers/acting-user"

export async function GET(req: AdminRequest, res: MedusaResponse<{ curators: Colleague[] }>) {
  const today = dayIn(new Date())
  const curators = (await listCurators(req.scope)).map(({ id, name, institution, away_until }) => ({
    ...{ id, name, institution },
    is_away: isAway(away_until, today),
  }))
  res.json({ curators })
}

export async function POST(
  req: AdminRequest<NewCurator>,
  res: MedusaResponse<{ curator: { id: string } }>,
) {
  const input = { ...req.validatedBody, actor: { user_id: req.user.id } }
  const { result } = await createCuratorWorkflow(req.scope).run({ input })
  res.status(201).json({ curator: result })
}
