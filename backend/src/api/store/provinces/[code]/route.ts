import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isProvince } from "@serumpun/domain/places"
import type { ProvinceDetail } from "../../../../contracts/catalogue"
import { PageQuery } from "../../../../contracts/paging"
import { readProvince } from "../../../../readers/public-province"
import { parseQuery } from "../../../parse-query"
import { readLocale } from "../../../read-locale"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProvinceDetail>) {
  const locale = readLocale(req)
  const { code } = req.params
  if (!isProvince(code))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such province")
  res.json(await readProvince(req.scope, code, locale, parseQuery(PageQuery, req.query)))
}
