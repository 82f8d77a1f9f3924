import type { MedusaResponse } from "@medusajs/framework/http"
import { readUploadedFile } from "../../../../../readers/upload"
import type { ProducerRequest } from "../../../../access/acting"

/** For the storefront's server, which puts it in the place of a form's file. */
export async function GET(req: ProducerRequest, res: MedusaResponse) {
  const content = await readUploadedFile(req.scope, req.params.id ?? "", req.producer.member_id)
  res.setHeader("content-type", "application/octet-stream")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.end(content)
}
