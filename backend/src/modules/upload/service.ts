import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { UPLOADS_KEPT } from "@serumpun/domain/files/uploads"
import { Upload, UploadPiece } from "./models/upload"

type Sql = { execute<Row>(sql: string, parameters?: unknown[]): Promise<Row[]> }
type Piece = { id: string; owner_id: string; start: number; content_base64: string }

const sqlOf = (context: Context) => context.transactionManager as unknown as Sql

export default class UploadModuleService extends MedusaService({ Upload, UploadPiece }) {
  /** Puts a piece where the file ends so far. @returns the bytes received, or null when it ends elsewhere */
  @InjectTransactionManager()
  async append(
    { id, owner_id, start, content_base64 }: Piece,
    @MedusaContext() context: Context = {},
  ): Promise<number | null> {
    const bytes = Buffer.from(content_base64, "base64").byteLength
    const sql = sqlOf(context)
    const [moved] = await sql.execute<{ received: number }>(
      `update upload set received = received + ?, updated_at = now()
       where id = ? and owner_id = ? and received = ? and received + ? <= size and deleted_at is null
       returning received`,
      [bytes, id, owner_id, start, bytes],
    )
    if (!moved) return null
    await sql.execute(
      `insert into upload_piece (id, upload_id, start, content) values (?, ?, ?, ?)`,
      [generateEntityId(undefined, "uplp"), id, start, content_base64],
    )
    return moved.received
  }

  /** Lets go of a person's oldest files beyond what is kept for one, and of everybody's after a week. */
  @InjectTransactionManager()
  async clear(
    owner_id: string | null,
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string }[]> {
    const { files, bytes, days } = UPLOADS_KEPT
    return sqlOf(context).execute<{ id: string }>(
      `delete from upload where created_at < now() - make_interval(days => ?) or id in (
         select id from (
           select id, row_number() over newest as place, sum(size) over newest as total
           from upload where owner_id = ?
           window newest as (order by created_at desc, id desc)
         ) as own where place > ? or total > ?
       ) returning id`,
      [days, owner_id ?? "", files, bytes],
    )
  }
}
