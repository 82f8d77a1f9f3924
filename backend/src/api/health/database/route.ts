import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** 200 when a query succeeds; the storefront's /healthz tells by it whether the database or the backend is down. */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ database: "up" | "down" }>) {
  try {
    await req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")
    res.json({ database: "up" })
  } catch {
    res.status(503).json({ database: "down" })
  }
}
