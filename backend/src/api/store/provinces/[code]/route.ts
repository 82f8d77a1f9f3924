import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { isProvince } from "@serumpun/domain/places"
import type { ProvinceDetail } from "../../../../contracts"
import { readCatalogue } from "../../../../readers/catalogue"
import { toListingCard } from "../../../../readers/listing-document"
import { listPublicProducers } from "../../../../readers/public-producer"
import { parseQuery } from "../../../parse-query"
import { LocaleQuery } from "../../public-query"

export async function GET(req: MedusaRequest, res: MedusaResponse<ProvinceDetail>) {
  const { locale } = parseQuery(LocaleQuery, req.query)
  const { code } = req.params
  if (!isProvince(code))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such province")
  const [producers, catalogue] = await Promise.all([
    listPublicProducers(req.scope, locale, code),
    readCatalogue(req.scope, locale),
  ])
  res.json({
    code,
    producers,
    listings: catalogue.filter(({ province }) => province === code).map(toListingCard),
  })
}
