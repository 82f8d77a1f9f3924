import type { MedusaResponse } from "@medusajs/framework/http"
import type { AdminRequest } from "../../../access/acting"
import type { CalibrationRow } from "../../../../contracts/curation"
import { readCalibration } from "../../../../readers/calibration"

export async function GET(req: AdminRequest, res: MedusaResponse<{ curators: CalibrationRow[] }>) {
  res.json({ curators: await readCalibration(req.scope) })
}
