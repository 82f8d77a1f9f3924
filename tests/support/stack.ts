import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { partNames } from "../../scripts/start/parts.ts"
import { openStripeStandIn, WEBHOOK_SECRET } from "./stripe-stand-in.ts"
import { findFreePort } from "../../scripts/start/ports.ts"
import { createProgress } from "../../scripts/start/progress.ts"
import { openDataFolder, startStack } from "../../scripts/start/stack.ts"
import type { Settings } from "../../scripts/start/settings.ts"

/** Addresses and keys of a running copy, as plain data: it crosses process borders. */
export type TestStack = {
  storefrontUrl: string
  backendUrl: string
  searchUrl: string
  searchMasterKey: string
  searchKey: string
  databaseUrl: string
  publishableKey: string
  dataDir: string
  /** Where the stand-in of Stripe answers. */
  stripeUrl?: string
}

export type StartedStack = { stack: TestStack; stop: () => Promise<void> }

/**
 * Starts the whole of Serumpun as `npm start` does, with random ports and a data folder of its
 * own that `stop` removes. Builds are reused, and so is a stack that SERUMPUN_TEST_STACK describes:
 * whoever started that one stops it.
 */
export async function startTestStack({
  seed,
  log = () => undefined,
  signal,
}: {
  seed: Settings["seed"]
  log?: (line: string) => void
  /** Stops what runs, also while a start is under way; what the start waits for may take longer to notice. */
  signal?: AbortSignal
}): Promise<StartedStack> {
  const given = process.env.SERUMPUN_TEST_STACK
  if (given) return { stack: JSON.parse(given) as TestStack, stop: async () => undefined }
  // Hundreds of people sign up from this one machine within minutes; the limits themselves are
  // tried in tests/http/limits.test.ts, on a backend with their defaults.
  process.env.RATE_LIMITS ||= "*=100000/60"
  // A stand-in of a push service runs inside the tests.
  process.env.PUSH_SERVICES ||= "http://127.0.0.1"
  const dataDir = await mkdtemp(join(tmpdir(), "serumpun-test-"))
  const settings = await testSettings(dataDir, seed)
  const folder = await openDataFolder(settings)
  const stripe = await openStripeStandIn(`${settings.backendUrl}/hooks/stripe`)
  Object.assign(process.env, {
    STRIPE_API_KEY: "sk_test_stand_in",
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    STRIPE_API_BASE: stripe.url,
  })
  const stopAll = async () => {
    await folder.close()
    await stripe.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopAll())
  signal?.addEventListener("abort", () => void stop())
  try {
    const started = await startStack(settings, folder.supervisor, createProgress(log))
    const stack: TestStack = {
      storefrontUrl: settings.publicUrl,
      backendUrl: settings.backendUrl,
      searchUrl: started.search.host,
      searchMasterKey: started.search.apiKey,
      searchKey: started.search.searchKey,
      databaseUrl: started.databaseUrl,
      publishableKey: started.publishableKey,
      dataDir,
      stripeUrl: stripe.url,
    }
    return { stack, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

export async function testSettings(dataDir: string, seed: Settings["seed"]): Promise<Settings> {
  const [storefront, backend, search, postgres] = await distinctPorts()
  return {
    parts: new Set(partNames),
    dataDir,
    host: "127.0.0.1",
    searchHost: "127.0.0.1",
    ports: { storefront, backend, search, postgres },
    publicUrl: `http://localhost:${storefront}`,
    backendUrl: `http://localhost:${backend}`,
    backendAddress: `http://127.0.0.1:${backend}`,
    databaseUrl: undefined,
    search: undefined,
    keys: { publishable: undefined, search: undefined },
    seed,
    restarts: { limit: 0, window_minutes: 1 },
    hangSeconds: 0,
    logs: { max_bytes: 10 * 1024 * 1024, files: 1 },
  }
}

async function distinctPorts(): Promise<[number, number, number, number]> {
  const ports = await Promise.all([findFreePort(), findFreePort(), findFreePort(), findFreePort()])
  return new Set(ports).size === 4 ? (ports as [number, number, number, number]) : distinctPorts()
}
