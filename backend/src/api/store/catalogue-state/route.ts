import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { CatalogueState } from "../../../contracts/catalogue"
import { readCatalogueState } from "../../../readers/catalogue-state"

const TELL_EVERY_MS = 60_000
let lastTold = -Infinity

type Unavailable = { type: "unavailable"; message: string }

/** Asked twice a second by every storefront, so that a failure is told once a minute only. */
export async function GET(req: MedusaRequest, res: MedusaResponse<CatalogueState | Unavailable>) {
  try {
    res.json(await readCatalogueState(req.scope))
  } catch (error) {
    if (performance.now() - lastTold > TELL_EVERY_MS) {
      lastTold = performance.now()
      const { message } = error as Error
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`The catalogue's state cannot be read: ${message}`)
    }
    res.status(503).json({ type: "unavailable", message: "The catalogue's state cannot be read." })
  }
}
