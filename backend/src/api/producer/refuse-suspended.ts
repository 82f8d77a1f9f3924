import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http"
import { requireProducer } from "../../readers/acting-producer"
import { refuse } from "../../workflows/problems"

/** A suspended producer reads what is theirs, and changes, sends and answers nothing. */
export async function refuseSuspended(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (req.method === "GET" || req.method === "HEAD") return next()
  const { status } = await requireProducer(req)
  if (status === "suspended") refuse("status", "producer_suspended")
  next()
}
