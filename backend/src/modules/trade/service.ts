import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { CatalogueVersion } from "./models/catalogue-version"
import { ExchangeRate } from "./models/exchange-rate"
import { TradeTerms } from "./models/trade-terms"

type Sql = { execute(sql: string, parameters?: unknown[]): Promise<{ version: number | string }[]> }

export default class TradeModuleService extends MedusaService({
  TradeTerms,
  ExchangeRate,
  CatalogueVersion,
}) {
  /** Moves the counter in one statement, so that two publications never end at the same number. */
  @InjectTransactionManager()
  async moveCatalogueVersion(@MedusaContext() context: Context = {}): Promise<number> {
    const [row] = await (context.transactionManager as unknown as Sql).execute(
      `insert into catalogue_version (id, version) values ('catalogue', 1)
       on conflict (id) do update set version = catalogue_version.version + 1, updated_at = now()
       returning version`,
    )
    return Number(row?.version ?? 0)
  }

  @InjectManager()
  async readCatalogueVersion(@MedusaContext() context: Context = {}): Promise<number> {
    const [row] = await (context.manager as unknown as Sql).execute(
      `select version from catalogue_version where id = 'catalogue'`,
    )
    return Number(row?.version ?? 0)
  }
}
