import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../../access/acting"
import type { ReadNotices, Unread } from "../../../../../contracts/notice"
import { countOwnUnread } from "../../../../../readers/own-notices"
import { readNoticesWorkflow } from "../../../../../workflows/notice/read-notices"

export async function POST(req: CuratorRequest<ReadNotices>, res: MedusaResponse<Unread>) {
  const owner = { side: "curator", id: req.curator.id } as const
  const { id } = req.validatedBody
  await readNoticesWorkflow(req.scope).run({ input: { side: owner.side, reader_id: owner.id, id } })
  res.json(await countOwnUnread(req.scope, owner))
}
