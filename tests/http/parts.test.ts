import { expect, inject, test } from "vitest"
import { prepareSecrets } from "../../scripts/start/secrets.ts"
import { makeCopy, startCopy } from "../support/copy.ts"

const stack = inject("stack")

/** A storefront on a machine of its own, beside the running one, with only what it must know. */
async function secondStorefront(change: NodeJS.ProcessEnv) {
  const { session_secret, storefront_secret } = await prepareSecrets(stack.dataDir)
  return makeCopy({
    PARTS: "storefront",
    BACKEND_ADDRESS: stack.backendUrl,
    MEILISEARCH_HOST: stack.searchUrl,
    SESSION_SECRET: session_secret,
    STOREFRONT_SECRET: storefront_secret,
    ...change,
  })
}

test.each([
  [
    "keys of its own",
    { PUBLISHABLE_KEY: stack.publishableKey, MEILISEARCH_SEARCH_KEY: stack.searchKey },
  ],
  [
    "those it reads",
    { DATABASE_URL: stack.databaseUrl, MEILISEARCH_API_KEY: stack.searchMasterKey },
  ],
])(
  "a second storefront with %s serves the catalogue, and leaves the first one running",
  async (_, keys) => {
    const copy = await secondStorefront(keys)
    const start = startCopy(copy)
    try {
      await start.printed(/Serumpun is ready: storefront/)
      const own = `http://127.0.0.1:${copy.env.PORT}`
      expect((await fetch(`${own}/healthz`)).status).toBe(200)
      const answer = await fetch(`${own}/api/catalogue?locale=en&per_page=5`)
      const { total, limited } = (await answer.json()) as { total: number; limited: boolean }
      expect(limited, "asked the search server").toBe(false)
      expect(total).toBeGreaterThan(0)
      expect((await fetch(`${own}/en`)).status).toBe(200)
    } finally {
      start.kill("SIGTERM")
      const { code } = await start.ended
      await copy.remove()
      expect(code).toBe(0)
    }
    expect((await fetch(`${stack.storefrontUrl}/healthz`)).status, "the first one runs on").toBe(
      200,
    )
  },
)

test("a part that would not find the others does not start, and says what is missing", async () => {
  const copy = await secondStorefront({
    BACKEND_ADDRESS: "",
    PUBLISHABLE_KEY: stack.publishableKey,
    MEILISEARCH_SEARCH_KEY: stack.searchKey,
  })
  const { code, output } = await startCopy(copy).ended
  await copy.remove()

  expect(output).toContain('PARTS is "storefront", so BACKEND_ADDRESS must be set.')
  expect(code).toBe(1)
})
