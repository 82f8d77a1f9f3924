import type { MedusaResponse } from "@medusajs/framework/http"
import type { ImportAnswer } from "../../../../contracts/translation-file"
import type { TranslatorRequest } from "../../../access/acting"
import { takeFile } from "../take-file"

export async function POST(req: TranslatorRequest, res: MedusaResponse<ImportAnswer>) {
  res.json(await takeFile(req, { isWritten: false }))
}
