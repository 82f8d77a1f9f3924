import type { MedusaResponse } from "@medusajs/framework/http"
import type { OwnProgrammesAnswer } from "../../../contracts/attendance"
import { PageQuery } from "../../../contracts/paging"
import { listOwnProgrammes } from "../../../readers/attendance"
import type { ProducerRequest } from "../../access/acting"
import { parseQuery } from "../../parse-query"

export async function GET(req: ProducerRequest, res: MedusaResponse<OwnProgrammesAnswer>) {
  const page = parseQuery(PageQuery, req.query)
  res.json({ ...(await listOwnProgrammes(req.scope, req.producer.id, page)), ...page })
}
