import proxyaddr from "proxy-addr"
import { z } from "zod"

const url = z.url({ protocol: /^https?$/, error: "must be an address like http://localhost:9000" })
const withoutSlash = url.transform((value) => value.replace(/(?<!\/)\/+$/, ""))

const StorefrontEnv = z
  .object({
    NODE_ENV: z.string().default("production"),
    PORT: z.coerce
      .number({ error: "must be a number" })
      .int()
      .min(0, "must be a port between 0 and 65535")
      .max(65535, "must be a port between 0 and 65535")
      .default(3000),
    HOST: z.string().optional(),
    BACKEND_URL: withoutSlash.default("http://localhost:9000"),
    SEARCH_URL: withoutSlash.optional(),
    MEILISEARCH_HOST: withoutSlash.optional(),
    MEILISEARCH_SEARCH_KEY: z.string().default(""),
    SESSION_SECRET: z
      .string({ error: "is missing: set it to 32 or more random characters" })
      .min(32, "is too short: it needs 32 or more random characters"),
    STOREFRONT_SECRET: z
      .string({ error: "is missing: set it to the backend's STOREFRONT_SECRET" })
      .min(32, "is too short: it needs 32 or more random characters"),
    TRUSTED_PROXIES: z
      .string()
      .default("")
      .transform((value) =>
        value
          .split(",")
          .map((item) => item.trim())
          .filter(Boolean),
      )
      .refine(areNetworks, "must list addresses or networks, such as 10.0.0.0/8,fd00::/8"),
    PUBLISHABLE_KEY: z.string({ error: "is missing: it is the pk_… key of the Medusa backend" }),
    PUBLIC_URL: withoutSlash.optional(),
    MEDIA_ORIGIN: withoutSlash.optional(),
    SERUMPUN_SEED: z.enum(["demo", "none"]).default("none"),
    PAGE_DIR: z.string().optional(),
    WORKSPACE_WORKER: z.enum(["on", "off"]).default("on"),
    PAGE_CACHE_MB: z.coerce.number().min(0).max(4096).default(64),
  })
  .transform((env) => ({
    ...env,
    SEARCH_URL: env.MEILISEARCH_HOST ?? env.SEARCH_URL ?? "http://localhost:7700",
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
  }))

export type StorefrontEnv = z.infer<typeof StorefrontEnv>

export class EnvError extends Error {}

/** Reads the storefront's settings; throws EnvError with one line per wrong variable. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): StorefrontEnv {
  // An empty variable in a shell or compose file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const result = StorefrontEnv.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`)
  throw new EnvError(`The storefront cannot start with these settings:\n${lines.join("\n")}`)
}

let cached: StorefrontEnv | undefined

/** The process's settings, read once. */
export function env(): StorefrontEnv {
  cached ??= readEnv()
  return cached
}

function areNetworks(networks: string[]): boolean {
  try {
    proxyaddr.compile(networks)
    return true
  } catch {
    return false
  }
}
