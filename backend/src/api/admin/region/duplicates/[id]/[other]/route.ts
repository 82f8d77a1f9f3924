import type { MedusaResponse } from "@medusajs/framework/http"
import type { PairAnswer } from "../../../../../../contracts/register-merge"
import { readPair } from "../../../../../../readers/region/pair"
import { readTerritory } from "../../../../../../readers/territory"
import type { AdminRequest } from "../../../../../access/acting"

export async function GET(req: AdminRequest, res: MedusaResponse<PairAnswer>) {
  const { id = "", other = "" } = req.params
  res.json(await readPair(req.scope, readTerritory(req), [id, other]))
}
