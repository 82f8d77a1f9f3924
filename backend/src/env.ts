import { z } from "@medusajs/framework/zod"
import proxyaddr from "proxy-addr"
import { accountKeysPattern } from "./bank-account/seal"
import { readLimits } from "./rate-limits"

const url = (name: string, protocols: string[]) =>
  z.string().refine((value) => isUrl(value, protocols), {
    message: `${name} must be a ${protocols.map((p) => `${p}//`).join(" or ")} address`,
  })

const secret = (name: string) =>
  z.string({ error: `${name} is missing; npm start generates one` }).min(32, {
    message: `${name} must have at least 32 characters`,
  })

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: url("DATABASE_URL", ["postgres:", "postgresql:"]),
  REDIS_URL: url("REDIS_URL", ["redis:", "rediss:"]).optional(),
  JWT_SECRET: secret("JWT_SECRET"),
  COOKIE_SECRET: secret("COOKIE_SECRET"),
  STOREFRONT_SECRET: secret("STOREFRONT_SECRET"),
  PUSH_PRIVATE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { message: "PUSH_PRIVATE_KEY must be 64 hexadecimal digits" })
    .optional(),
  PASSPORT_PRIVATE_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { message: "PASSPORT_PRIVATE_KEY must be 64 hexadecimal digits" })
    .optional(),
  ACCOUNT_KEYS: z
    .string()
    .regex(accountKeysPattern, {
      message:
        "ACCOUNT_KEYS must list keys such as 1:… with 64 hexadecimal digits each, with commas, the one in use first",
    })
    .optional(),
  PUSH_SERVICES: z.string().default("").transform(toList).refine(areOrigins, {
    message: "PUSH_SERVICES must list origins, such as https://push.example, with commas",
  }),
  TRUSTED_PROXIES: z.string().default("").transform(toList).refine(areNetworks, {
    message:
      "TRUSTED_PROXIES must list addresses or networks, such as 10.0.0.0/8,fd00::/8, with commas",
  }),
  SERUMPUN_DATA_DIR: z.string().min(1),
  BACKEND_URL: url("BACKEND_URL", ["http:", "https:"]),
  STOREFRONT_URL: url("STOREFRONT_URL", ["http:", "https:"]),
  RATE_LIMITS: z
    .string()
    .default("")
    .superRefine((value, context) => {
      const message = limitsProblem(value)
      if (message) context.addIssue({ code: "custom", message })
    }),
  MEILISEARCH_HOST: url("MEILISEARCH_HOST", ["http:", "https:"]),
  MEILISEARCH_API_KEY: z.string().min(1),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().min(1).optional(),
  S3_ENDPOINT: url("S3_ENDPOINT", ["http:", "https:"]).optional(),
  S3_FILE_URL: url("S3_FILE_URL", ["http:", "https:"]).optional(),
  S3_PREFIX: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  STRIPE_API_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_BASE: url("STRIPE_API_BASE", ["http:", "https:"]).optional(),
  TRANSFER_BENEFICIARY: z.string().min(2).max(140).optional(),
  TRANSFER_BANK: z.string().min(2).max(140).optional(),
  TRANSFER_ACCOUNT: z.string().min(4).max(40).optional(),
  TRANSFER_SWIFT: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, {
      message: "TRANSFER_SWIFT must be a SWIFT/BIC code of 8 or 11 characters, such as BMRIIDJA",
    })
    .optional(),
  RATES_URL: url("RATES_URL", ["http:", "https:"]).optional(),
  PAYOUT_FEE_PERCENT: z.coerce
    .number({ error: "PAYOUT_FEE_PERCENT must be a number from 0 to 100" })
    .min(0, { error: "PAYOUT_FEE_PERCENT must be 0 or more" })
    .max(100, { error: "PAYOUT_FEE_PERCENT must be 100 or less" })
    .default(0),
  PAYOUT_DAYS: z.coerce
    .number({ error: "PAYOUT_DAYS must be a whole number of days from 0 to 365" })
    .int({ error: "PAYOUT_DAYS must be a whole number" })
    .min(0, { error: "PAYOUT_DAYS must be 0 or more" })
    .max(365, { error: "PAYOUT_DAYS must be 365 or less" })
    .default(3),
  PHONE_GATEWAY_URL: url("PHONE_GATEWAY_URL", ["http:", "https:"]).optional(),
  PHONE_GATEWAY_TOKEN: z.string().min(1).optional(),
  PHONE_COUNTRIES: z.string().default("+62").transform(toList).refine(arePrefixes, {
    message: "PHONE_COUNTRIES must list how numbers may begin, such as +62,+49, with commas",
  }),
  SMTP_URL: url("SMTP_URL", ["smtp:", "smtps:"]).optional(),
  PICTURE_MEMORY_MB: z.coerce
    .number({ error: "PICTURE_MEMORY_MB must be a number of megabytes from 32 to 65536" })
    .int()
    .min(32, { error: "PICTURE_MEMORY_MB must be 32 or more" })
    .max(65_536, { error: "PICTURE_MEMORY_MB must be 65536 or less" })
    .default(256),
  MAIL_FROM: z.string().min(3).default("Serumpun <no-reply@serumpun.example>"),
})

/** Settings that only make sense together: one without the others is a mistake, not a choice. */
const companions = [
  ["S3_BUCKET", "S3_REGION", "S3_FILE_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  ["STRIPE_API_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["TRANSFER_BENEFICIARY", "TRANSFER_BANK", "TRANSFER_ACCOUNT", "TRANSFER_SWIFT"],
] as const

const schema = settings.superRefine((env, context) => {
  for (const group of companions) {
    const given = group.filter((name) => env[name] !== undefined)
    if (given.length === 0 || given.length === group.length) continue
    const missing = group.filter((name) => env[name] === undefined)
    context.addIssue({
      code: "custom",
      message: `${given[0]} is set, so ${missing.join(", ")} must be set too`,
    })
  }
})

export type Env = z.infer<typeof settings>

/**
 * Reads the backend's settings. An empty value counts as absent, because `.env` files and
 * container tools write `NAME=` for "not set".
 * @throws Error with one sentence per problem; nothing is started with a half-right environment.
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message, code }) =>
    code === "invalid_type" && message.startsWith("Invalid input")
      ? `${path.join(".")} is missing`
      : message,
  )
  throw new Error(`The settings are not usable: ${[...new Set(problems)].join("; ")}.`)
}

/** True when the backend is reached over plain http on this very machine. */
export function isLocalAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
}

function arePrefixes(values: string[]): boolean {
  return values.length > 0 && values.every((value) => /^\+[1-9]\d{0,5}$/.test(value))
}

function toList(value: string): string[] {
  return value
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean)
}

function limitsProblem(value: string): string | null {
  try {
    readLimits(value)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function areOrigins(origins: string[]): boolean {
  return origins.every((one) => isUrl(one, ["http:", "https:"]) && new URL(one).origin === one)
}

function areNetworks(networks: string[]): boolean {
  try {
    proxyaddr.compile(networks)
    return true
  } catch {
    return false
  }
}

function isUrl(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}
