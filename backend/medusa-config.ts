import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { defineConfig } from "@medusajs/framework/utils"
import { lighterAdmin } from "./src/admin-build/lighter-admin"
import { type Env, isLocalAddress, readEnv } from "./src/env"

// `medusa build` compiles this file without a database or secrets around it, and the same way
// whatever is set on the machine that builds: `DATABASE_URL=` in a `.env` means "not set".
const building = process.env.SERUMPUN_BUILD === "1"
const env = readEnv(building ? { ...process.env, ...buildPlaceholders() } : process.env)

const config = defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    workerMode: "shared",
    http: {
      storeCors: env.STOREFRONT_URL,
      adminCors: env.BACKEND_URL,
      authCors: [env.STOREFRONT_URL, env.BACKEND_URL].join(","),
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      // The desk's lists travel over slow lines too; the storefront stands beside and asks for none.
      compression: { enabled: true },
      authMethodsPerActor: {
        user: ["emailpass"],
        customer: ["emailpass"],
        producer: ["emailpass"],
      },
    },
    // In production mode Medusa marks the session cookie `secure`; a browser then drops it on
    // http://localhost and nobody can sign in to the admin of a local copy.
    cookieOptions: isLocalAddress(env.BACKEND_URL) ? { secure: false, sameSite: "lax" } : {},
  },
  admin: {
    backendUrl: "/",
    path: "/app",
    vite: () => ({
      resolve: { alias: dashboardRouter() },
      plugins: lighterAdmin(),
      // The admin's React plugin finds the storefront's Vite 8 and hands the admin's own Vite 7 a
      // refresh plugin that this one cannot run. Without hot replacement it is not asked for.
      server: { hmr: false },
    }),
  },
  featureFlags: { translation: true },
  modules: [
    ...sharedStateModules(env),
    { resolve: "@medusajs/medusa/translation" },
    { resolve: "./src/modules/conversation" },
    { resolve: "@medusajs/medusa/file", options: { providers: [fileProvider(env)] } },
    {
      resolve: "@medusajs/medusa/auth",
      options: { providers: [{ resolve: "./src/modules/password-auth", id: "emailpass" }] },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "./src/modules/payment-card", id: "stripe" }] },
    },
    { resolve: "./src/modules/card-payment", options: { stripe: stripeOptions(env) } },
    {
      resolve: "@medusajs/medusa/search",
      options: {
        default_provider: "meilisearch",
        providers: [
          {
            resolve: "@rokmohar/medusa-plugin-meilisearch/providers/meilisearch",
            id: "meilisearch",
            options: {
              config: { host: env.MEILISEARCH_HOST, apiKey: env.MEILISEARCH_API_KEY },
              // The plugin's 500 ms would alone use up half of "findable within a second".
              task_polling_interval_ms: 25,
            },
          },
        ],
      },
    },
    {
      resolve: "./src/modules/notice",
      options: {
        smtp_url: env.SMTP_URL,
        outbox_dir: join(env.SERUMPUN_DATA_DIR, "outbox"),
        from: env.MAIL_FROM,
      },
    },
    {
      resolve: "./src/modules/settlement",
      options: {
        terms: { fee_percent: env.PAYOUT_FEE_PERCENT, payout_days: env.PAYOUT_DAYS },
      },
    },
    {
      resolve: "./src/modules/export-order",
      options: { account: receivingAccount(env) },
    },
    {
      resolve: "./src/modules/phone",
      options: {
        gateway: env.PHONE_GATEWAY_URL
          ? { url: env.PHONE_GATEWAY_URL, token: env.PHONE_GATEWAY_TOKEN }
          : null,
        outbox_dir: join(env.SERUMPUN_DATA_DIR, "outbox"),
        from: env.MAIL_FROM,
        secret: env.JWT_SECRET,
      },
    },
    { resolve: "./src/modules/register", options: { secret: env.JWT_SECRET } },
    { resolve: "./src/modules/comparison" },
    { resolve: "./src/modules/shortlist" },
    { resolve: "./src/modules/demand" },
    { resolve: "./src/modules/shop-window" },
    { resolve: "./src/modules/ledger" },
    { resolve: "./src/modules/capital" },
    { resolve: "./src/modules/official-figure" },
    { resolve: "./src/modules/picture" },
    { resolve: "./src/modules/upload" },
    { resolve: "./src/modules/bank-account" },
    { resolve: "./src/modules/nib-dispute" },
    { resolve: "./src/modules/business-note" },
    {
      resolve: "./src/modules/issued-document",
      options: { storefront_url: env.STOREFRONT_URL },
    },
    ...[
      "producer",
      "trade",
      "curation",
      "quote",
      "session",
      "company",
      "delivery",
      "sample",
      "import-job",
      "institution",
      "programme",
    ]
      .filter((name) => existsSync(join(__dirname, "src/modules", name)))
      .map((name) => ({ resolve: `./src/modules/${name}` })),
  ],
})

// Medusa adds the draft-order plugin by itself. npm nests it where a workspace cannot resolve it,
// and quotes do its work here.
config.plugins = config.plugins?.filter(
  (plugin) => typeof plugin === "string" || plugin.resolve !== "@medusajs/draft-order",
)

module.exports = config

/** Pages of ours must find the router that the dashboard put around them, not another copy of it. */
function dashboardRouter() {
  const dashboard = dirname(require.resolve("@medusajs/dashboard/package.json"))
  const router = require.resolve("react-router-dom/package.json", { paths: [dashboard] })
  return { "react-router-dom": dirname(router) }
}

/** Events, workflows, cache and locks: in this process, or in Redis when several processes share. */
function sharedStateModules({ REDIS_URL }: Env) {
  if (!REDIS_URL) {
    return [
      {
        resolve: "@medusajs/medusa/locking",
        options: {
          providers: [
            {
              resolve: "@medusajs/medusa/locking-postgres",
              id: "locking-postgres",
              is_default: true,
            },
          ],
        },
      },
    ]
  }
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: REDIS_URL } },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: { redis: { redisUrl: REDIS_URL } },
    },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl: REDIS_URL } },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl: REDIS_URL },
          },
        ],
      },
    },
  ]
}

function fileProvider(settings: Env) {
  if (!settings.S3_BUCKET) {
    const directory = join(settings.SERUMPUN_DATA_DIR, "files")
    return {
      resolve: "./src/modules/file-local",
      id: "local",
      options: {
        upload_dir: directory,
        private_upload_dir: directory,
        backend_url: `${settings.BACKEND_URL}/static`,
      },
    }
  }
  return {
    resolve: "./src/modules/file-s3",
    id: "s3",
    options: {
      bucket: settings.S3_BUCKET,
      region: settings.S3_REGION,
      endpoint: settings.S3_ENDPOINT,
      file_url: settings.S3_FILE_URL,
      prefix: settings.S3_PREFIX,
      access_key_id: settings.S3_ACCESS_KEY_ID,
      secret_access_key: settings.S3_SECRET_ACCESS_KEY,
      additional_client_config: settings.S3_ENDPOINT ? clientOfAnotherStore() : {},
    },
  }
}

/** Names of buckets in the path, and only the checksums that every store understands. */
function clientOfAnotherStore() {
  return {
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  }
}

/** Where buyers pay to; all four parts or none (env.ts). */
function receivingAccount(settings: Env) {
  const {
    TRANSFER_BENEFICIARY: beneficiary,
    TRANSFER_BANK: bank,
    TRANSFER_ACCOUNT: account,
    TRANSFER_SWIFT: swift,
  } = settings
  return beneficiary && bank && account && swift ? { beneficiary, bank, account, swift } : null
}

/** Card payments; both settings or none (env.ts). */
function stripeOptions(settings: Env) {
  const { STRIPE_API_KEY: api_key, STRIPE_WEBHOOK_SECRET: webhook_secret } = settings
  if (!api_key || !webhook_secret) return null
  return { api_key, webhook_secret, api_base: settings.STRIPE_API_BASE }
}

function buildPlaceholders() {
  const unused = "unused-while-building-".repeat(2)
  return {
    DATABASE_URL: "postgres://localhost/unused",
    JWT_SECRET: unused,
    COOKIE_SECRET: unused,
    STOREFRONT_SECRET: unused,
    SERUMPUN_DATA_DIR: "unused",
    BACKEND_URL: "http://localhost:9000",
    STOREFRONT_URL: "http://localhost:3000",
    MEILISEARCH_HOST: "http://localhost:7700",
    MEILISEARCH_API_KEY: "unused",
  }
}
