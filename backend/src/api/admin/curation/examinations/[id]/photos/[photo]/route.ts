import type { MedusaResponse } from "@medusajs/framework/http"
import type { CuratorRequest } from "../../../../../../access/acting"
import { readExaminationPhoto } from "../../../../../../../readers/examination"
import { sendPrivateFile } from "../../../../../../send-private-file"

export async function GET(req: CuratorRequest, res: MedusaResponse) {
  const { id = "", photo = "" } = req.params
  await sendPrivateFile(req.scope, await readExaminationPhoto(req.scope, id, photo), res)
}
