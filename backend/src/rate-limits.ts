/**
 * How much is possible at once before somebody has to wait: `points` per `seconds`. `then` lets one
 * more through every so many seconds, so that a person who mistyped never waits for long.
 * A name says what is counted and by what: `client` is a network address, `address` an e-mail
 * address, `pair` both together, `account` whoever is signed in.
 */
export type Limit = { points: number; seconds: number; then?: number }

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const defaultLimits = {
  "sign_in.client": { points: 20, seconds: 10 * MINUTE, then: 20 },
  "sign_in.pair": { points: 8, seconds: 10 * MINUTE, then: 20 },
  /** Beyond it, clients that this person has never used get their answers slower. */
  "sign_in.address": { points: 30, seconds: HOUR },
  "sign_up.client": { points: 10, seconds: HOUR },
  "sign_up.address": { points: 5, seconds: HOUR },
  "reset.client": { points: 10, seconds: HOUR },
  "reset.address": { points: 3, seconds: HOUR },
  /** Codes that are sent to phones, and tries of them; `number` is a phone number. */
  "phone_code.client": { points: 10, seconds: HOUR },
  "phone_code.number": { points: 5, seconds: HOUR },
  "phone_code_day.number": { points: 10, seconds: DAY },
  "phone_code.account": { points: 5, seconds: HOUR },
  /** Each text costs the operator money, whoever gets it. */
  "phone_code_day.client": { points: 40, seconds: DAY },
  "phone_code_day.account": { points: 10, seconds: DAY },
  "phone_try.client": { points: 20, seconds: 10 * MINUTE, then: 20 },
  "phone_try.number": { points: 15, seconds: HOUR, then: 60 },
  /** Wrong tries of codes that claim an entry of the register; right ones cost nothing, since an office's people share a network. */
  "claim_try.client": { points: 20, seconds: 10 * MINUTE, then: 20 },
  "claim_try.code": { points: 60, seconds: HOUR, then: 10 },
  "claim_try.account": { points: 10, seconds: HOUR, then: 120 },
  "link.client": { points: 30, seconds: HOUR },
  "verify.account": { points: 5, seconds: HOUR },
  "password.account": { points: 8, seconds: 10 * MINUTE, then: 20 },
  "rfq.account": { points: 10, seconds: HOUR },
  /** Beyond one account: whoever opens several still writes to the same producers. */
  "rfq.client": { points: 30, seconds: HOUR },
  /** Each reaches every curated producer of a category. */
  "open_rfq_day.account": { points: 5, seconds: DAY },
  "rfq_line.account": { points: 60, seconds: HOUR },
  "rfq_line_day.account": { points: 200, seconds: DAY },
  "draft.account": { points: 120, seconds: HOUR },
  /** Each reaches every producer whose goods are in it. */
  "sample.account": { points: 20, seconds: HOUR },
  "quote.account": { points: 60, seconds: HOUR },
  "wish.account": { points: 30, seconds: HOUR },
  "message.account": { points: 120, seconds: HOUR },
  "invite.account": { points: 30, seconds: HOUR },
  "upload.account": { points: 120, seconds: HOUR },
  /** A large file takes some twenty portions to check and as many to write. */
  "translation_file.account": { points: 300, seconds: HOUR, then: 5 },
  "check.client": { points: 60, seconds: 10 * MINUTE, then: 10 },
  "issued.account": { points: 300, seconds: HOUR, then: 10 },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof defaultLimits
export type Limits = Record<LimitName, Limit>

const limitNames = Object.keys(defaultLimits) as LimitName[]

/**
 * The defaults with what RATE_LIMITS changes, from left to right:
 * `rfq.account=50/3600,sign_in.client=100/600/5`, that is points, seconds and, after a second slash,
 * the seconds of `then`. The name `*` stands for all of them.
 * @throws Error with one sentence for a name or a number that cannot be used
 */
export function readLimits(setting: string): Limits {
  const limits: Limits = { ...defaultLimits }
  for (const part of setting.split(",").map((text) => text.trim())) {
    if (!part) continue
    const [, name = "", points, seconds, then] =
      /^([a-z_.]{1,40}|\*)=(\d{1,9})\/(\d{1,9})(?:\/(\d{1,9}))?$/.exec(part) ?? []
    const chosen = limitNames.filter((one) => name === "*" || name === one)
    if (chosen.length === 0)
      throw new Error(
        `RATE_LIMITS: "${part}" is not like "rfq.account=50/3600"; the names are ${limitNames.join(", ")}`,
      )
    if (Number(points) < 1 || Number(seconds) < 1)
      throw new Error(`RATE_LIMITS: "${part}" needs numbers above 0`)
    for (const one of chosen) {
      const standing: Limit = limits[one]
      limits[one] = {
        points: Number(points),
        seconds: Number(seconds),
        then: then ? Number(then) : standing.then,
      }
    }
  }
  return limits
}
