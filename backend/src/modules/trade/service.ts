import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { CatalogueVersion } from "./models/catalogue-version"
import { ListingArchive } from "./models/listing-archive"
import { ListingCosts } from "./models/listing-costs"
import { ListingPause } from "./models/listing-pause"
import { OwedChange, type PublicSubject } from "./models/owed-change"
import { ShownListing } from "./models/shown-listing"
import { ExchangeRate } from "./models/exchange-rate"
import { TradeTerms } from "./models/trade-terms"

type Sql = {
  execute(
    sql: string,
    parameters?: unknown[],
  ): Promise<{ version?: number | string; day?: string | null; body?: string }[]>
}

type Shown = {
  listing_id: string
  handle: string
  locale: string
  day: string
  form: number
  body: string
}

export default class TradeModuleService extends MedusaService({
  TradeTerms,
  ExchangeRate,
  CatalogueVersion,
  OwedChange,
  ListingArchive,
  ListingPause,
  ListingCosts,
  ShownListing,
}) {
  /**
   * Notes that the public sees something else from now on: pages of the version before are old, and
   * search is owed what changed until it has confirmed it. No subjects: only pages change.
   */
  @InjectTransactionManager()
  async markChanged(
    subjects: PublicSubject[],
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    for (const { subject, subject_id } of subjects)
      await (context.transactionManager as unknown as Sql).execute(
        `insert into owed_change (id, subject, subject_id) values (?, ?, ?)`,
        [generateEntityId("", "owed"), subject, subject_id],
      )
    await this.moveCatalogueVersion(context)
  }

  /** What was kept of a listing for its readers. @returns null when it has to be read anew */
  @InjectManager()
  async readShown(
    { handle, locale, day, form }: Omit<Shown, "listing_id" | "body">,
    @MedusaContext() context: Context = {},
  ): Promise<string | null> {
    const [row] = await (context.manager as unknown as Sql).execute(
      `select body from shown_listing
       where handle = ? and locale = ? and day = ? and form = ? and deleted_at is null`,
      [handle, locale, day, form],
    )
    return row?.body ?? null
  }

  /**
   * Keeps what was read of a listing, unless anything public has changed since `version` was read. A
   * change that is being written holds the version's row: then nothing is kept either.
   */
  @InjectTransactionManager()
  async keepShown(
    { listing_id, handle, locale, day, form, body }: Shown,
    version: number,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const sql = context.transactionManager as unknown as Sql
    const [now] = await sql.execute(
      `select version from catalogue_version where id = 'catalogue' for share skip locked`,
    )
    if (Number(now?.version) !== version) return
    await sql.execute(
      `insert into shown_listing (id, listing_id, handle, locale, day, form, body)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (handle, locale) where deleted_at is null do update set
         listing_id = excluded.listing_id, day = excluded.day, form = excluded.form,
         body = excluded.body, updated_at = now()`,
      [generateEntityId("", "shown"), listing_id, handle, locale, day, form, body],
    )
  }

  /**
   * Notes that a day has begun. Whoever is first gets the last day noted before it, null when there was
   * none; everybody after that gets the day itself, for which there is nothing left to do.
   */
  @InjectTransactionManager()
  async beginDay(day: string, @MedusaContext() context: Context = {}): Promise<string | null> {
    const sql = context.transactionManager as unknown as Sql
    await sql.execute(
      `insert into catalogue_version (id) values ('catalogue') on conflict (id) do nothing`,
    )
    const [row] = await sql.execute(
      `select day from catalogue_version where id = 'catalogue' for update`,
    )
    if (row?.day !== day)
      await sql.execute(`update catalogue_version set day = ? where id = 'catalogue'`, [day])
    return row?.day ?? null
  }

  /** Notes of what code search and the kept listings are from now on. @returns whether it was another one before */
  @InjectTransactionManager()
  async noteBuiltFrom(mark: string, @MedusaContext() context: Context = {}): Promise<boolean> {
    const rows = await (context.transactionManager as unknown as Sql).execute(
      `insert into catalogue_version (id, built_from) values ('catalogue', ?)
       on conflict (id) do update set built_from = excluded.built_from
         where catalogue_version.built_from is distinct from excluded.built_from
       returning id`,
      [mark],
    )
    return rows.length > 0
  }

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
