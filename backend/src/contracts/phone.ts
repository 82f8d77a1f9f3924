/** Sign-in by phone: /sign-in/phone/* for everybody, /producer/phone/* for the number of a member. */
import { z } from "@medusajs/framework/zod"
import { cleanCode } from "@serumpun/domain/clean-text"
import { locales } from "@serumpun/domain/locales"
import { CODE_DIGITS, normalizePhone } from "@serumpun/domain/phone"
import { code } from "./fields"

const phone = code(20, normalizePhone)
const sixDigits = code(4 * CODE_DIGITS, (typed) => cleanCode(typed).replace(/\D/g, ""))

/** POST /sign-in/phone/code → {}: the same answer, after the same time, whether the number is known. */
export const AskCode = z.object({ phone, locale: z.enum(locales) }).strict()
export type AskCode = z.infer<typeof AskCode>

/** POST /sign-in/phone → PhoneSignedIn; 400 with `code_wrong` at `code`, whatever is wrong with it. */
export const GiveCode = z.object({ phone, code: sixDigits }).strict()
export type GiveCode = z.infer<typeof GiveCode>
/** `email`: the address of the same account. */
export type PhoneSignedIn = { token: string; email: string }

/**
 * GET /producer/phone; POST /producer/phone (AskCode) → {}; POST /producer/phone/confirm (GiveCode);
 * DELETE /producer/phone. The number is null until it is confirmed.
 */
export type MemberPhone = { phone: string | null }
