import { z } from "@medusajs/framework/zod"
import { cleanCode, cleanText } from "@serumpun/domain/clean-text"
import { readDay } from "@serumpun/domain/days"
import { checkEmail, EMAIL_MAX, normalizeEmail } from "@serumpun/domain/email"
import { inEveryLocale } from "@serumpun/domain/locales"
import { provinces, type Province } from "@serumpun/domain/places"
import { problem, type Problem } from "@serumpun/domain/problems"
import { checkText } from "@serumpun/domain/text-rules"

/**
 * The building blocks of every request: each has a bound, cleans what was typed and names what is
 * wrong by the domain's codes. Schemas are made of these alone (`contracts.test.ts`).
 */

/** Problems of a rule, as issues of a schema; `readBody` turns them back at their field. */
export const rule =
  <T>(check: (value: T) => Problem[]) =>
  (value: T, context: z.core.$RefinementCtx<T>) => {
    for (const found of check(value)) {
      const path = found.field ? found.field.split(".") : []
      context.addIssue({ code: "custom", params: { problem: found }, path })
    }
  }

/** Room for what cleaning takes out; a longer string is refused before anything else reads it. */
const roomFor = (max: number) => 4 * max + 200

const bounded = (max: number) =>
  z
    .string()
    .superRefine(
      rule((typed) =>
        typed.length > roomFor(max) ? [problem("", "too_long", { max, length: typed.length })] : [],
      ),
    )
    .max(roomFor(max))

/** What people write, of at most `max` characters. Often a rule of the domain says whether it may be empty. */
export const text = (max: number, { required = false } = {}) =>
  bounded(max)
    .transform(cleanText)
    .superRefine(rule((value) => checkText("", value, { max, required })))

/** A text that need not be given; an empty one is null. */
export const textOrNull = (max: number) =>
  text(max)
    .transform((value) => value || null)
    .nullable()

/** A number or code people copy from a document, of at most `max` characters, in its stored form. */
export const code = (max: number, normalize: (typed: string) => string = cleanCode) =>
  bounded(max)
    .transform(normalize)
    .superRefine(rule((value) => checkText("", value, { max })))

/** ISO 3166-1 alpha-2; whether there is such a country is a rule of the domain. */
export const country = code(80)

export const email = bounded(EMAIL_MAX)
  .transform(normalizeEmail)
  .superRefine(rule((value) => checkEmail("", value)))

/** An ISO day; whether the calendar has it is a rule of the domain. */
export const day = code(40, readDay)

/** A secret stays as it was typed: whoever has invisible characters in a password needs them. */
export const PASSWORD_MAX = 200
export const password = z.string().max(PASSWORD_MAX)

/** A path of the storefront that a mail leads on to, and the text that a link in a mail carries. */
export const path = z.string().max(1_000)
export const linkToken = z.string().max(4_000)

/** An id of ours or of Medusa, and the key a form gives its sending. */
export const id = z.string().max(100)
export const idempotencyKey = z
  .string()
  .min(8)
  .max(100)
  .regex(/^[\w-]+$/)

export const month = z.number().int().min(1).max(12)
/** A count or measure of goods and packing. */
export const amount = z.number().min(0).max(10_000_000)
/** An amount of money, in whatever currency it is given. */
export const money = z.number().min(0).max(10_000_000_000)

export const province = z.enum(Object.keys(provinces) as [Province, ...Province[]])

/**
 * One text in every language; a language that is left out has no text, so that who writes does not
 * have to know every language there is.
 */
export const localized = (max: number) =>
  z.object(inEveryLocale(() => text(max).default(""))).strict()

/** A whole number in an address, where everything is text: "+1", "1e3" and "0x1" are none. */
export const wholeNumber = (min: number, max: number) =>
  z.string().max(15).regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max))
