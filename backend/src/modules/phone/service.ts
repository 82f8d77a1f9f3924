import { createHmac, randomInt, timingSafeEqual } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { CODE_DIGITS, CODE_MINUTES, CODE_TRIES } from "@serumpun/domain/phone"
import { PhoneCode } from "./models/phone-code"
import { createSender, type PhoneText, type SenderOptions, type SendText } from "./sender"

export type CodePurpose = "sign_in" | "confirm"
type Asked = { number: string; purpose: CodePurpose; member_id: string | null }
type Options = SenderOptions & { secret: string }
type Sql = {
  execute(sql: string, parameters?: unknown[]): Promise<{ id: string; code_hash: string }[]>
}

const sqlOf = (context: Context) => context.transactionManager as unknown as Sql

export default class PhoneModuleService extends MedusaService({ PhoneCode }) {
  private readonly sender: SendText
  private readonly key: Buffer

  constructor(dependencies: object, { secret, ...options }: Options) {
    super(dependencies, options)
    this.sender = createSender(options)
    // A key of its own: no code's hash can pass for anything else that is signed.
    this.key = createHmac("sha256", secret).update("codes to phones").digest()
  }

  send(text: PhoneText): Promise<void> {
    return this.sender(text)
  }

  /** A fresh code, which takes the place of an earlier one; it is known to nobody but the answer. */
  @InjectTransactionManager()
  async issueCode(
    { number, purpose, member_id }: Asked,
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; code: string }> {
    const id = generateEntityId(undefined, "pcod")
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0")
    const sql = sqlOf(context)
    // What ended a day ago tells nobody anything.
    await sql.execute(`delete from phone_code where expires_at < now() - interval '1 day'`)
    await sql.execute(
      `insert into phone_code (id, number, purpose, member_id, code_hash, expires_at)
       values (?, ?, ?, ?, ?, now() + make_interval(mins => ?))
       on conflict (number, purpose) where deleted_at is null do update
       set id = excluded.id, member_id = excluded.member_id, code_hash = excluded.code_hash, tries = 0,
         expires_at = excluded.expires_at, used_at = null, created_at = now(), updated_at = now()`,
      [id, number, purpose, member_id, this.hash(id, code), CODE_MINUTES],
    )
    return { id, code }
  }

  /** Counts a try, whatever comes of it, and uses the code up when it is right: once, in one statement each. */
  @InjectTransactionManager()
  async useCode(
    { number, purpose, member_id }: Asked,
    code: string,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const sql = sqlOf(context)
    const [open] = await sql.execute(
      `update phone_code set tries = tries + 1, updated_at = now()
       where number = ? and purpose = ? and member_id is not distinct from ?
         and used_at is null and tries < ? and expires_at > now()
       returning id, code_hash`,
      [number, purpose, member_id, CODE_TRIES],
    )
    const given = Buffer.from(this.hash(open?.id ?? "", code))
    const right = Buffer.from(open?.code_hash ?? this.hash("none", code))
    if (!open || given.length !== right.length || !timingSafeEqual(given, right)) return false
    const [used] = await sql.execute(
      `update phone_code set used_at = now() where id = ? and used_at is null returning id, code_hash`,
      [open.id],
    )
    return used !== undefined
  }

  private hash(id: string, code: string): string {
    return createHmac("sha256", this.key).update(`${id}:${code}`).digest("hex")
  }
}
