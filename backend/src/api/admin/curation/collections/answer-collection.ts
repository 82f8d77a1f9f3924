import type { MedusaResponse } from "@medusajs/framework/http"
import type { CollectionAnswer } from "../../../../contracts/collection"
import { readCollection } from "../../../../readers/collection-list"
import {
  changeCollectionWorkflow,
  type CollectionDeed,
} from "../../../../workflows/shop-window/change-collection"
import type { AdminRequest } from "../../../access/acting"
import { readLocale } from "../../../read-locale"

/** Does it as who is signed in, and answers with the collection as it is then. */
export async function answerCollection(
  req: AdminRequest,
  res: MedusaResponse<CollectionAnswer>,
  deed: CollectionDeed,
): Promise<void> {
  const input = { ...deed, user_id: req.user.id, curator_id: req.curator?.id ?? null }
  const { result } = await changeCollectionWorkflow(req.scope).run({ input })
  res.json({ collection: await readCollection(req.scope, result.id, readLocale(req)) })
}
