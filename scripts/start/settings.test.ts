import { expect, test } from "vitest"
import { ownAddress, readSettings } from "./settings.ts"

test("without any setting the documented ports are used", () => {
  expect(readSettings({}).ports).toEqual({
    storefront: 3000,
    backend: 9000,
    search: 7700,
    postgres: 5433,
  })
})

test("a port that is no port is refused by its variable's name", () => {
  expect(() => readSettings({ BACKEND_PORT: "90000" })).toThrow(/BACKEND_PORT is "90000"/)
  expect(() => readSettings({ PORT: "http" })).toThrow(/PORT is "http"/)
})

test("two services on one port are refused", () => {
  expect(() => readSettings({ PORT: "9000" })).toThrow(/PORT and BACKEND_PORT are both 9000/)
})

test("a Meilisearch without its key is refused", () => {
  expect(() => readSettings({ MEILISEARCH_HOST: "http://search:7700" })).toThrow(
    /MEILISEARCH_API_KEY must be set too/,
  )
})

test("the demo catalogue goes into the embedded database only, unless it is asked for", () => {
  const databaseUrl = "postgres://db.example/serumpun"
  expect(readSettings({}).seed).toBe("demo")
  expect(readSettings({ DATABASE_URL: databaseUrl }).seed).toBe("none")
  expect(readSettings({ DATABASE_URL: databaseUrl, SERUMPUN_SEED: "demo" }).seed).toBe("demo")
  expect(() => readSettings({ SERUMPUN_SEED: "yes" })).toThrow(/"demo" or "none"/)
})

test("a trailing slash of a public address is dropped", () => {
  expect(readSettings({ PUBLIC_URL: "https://serumpun.example/" }).publicUrl).toBe(
    "https://serumpun.example",
  )
})

test("restarts are limited by default, and a limit that is no count is refused by its name", () => {
  const { restarts, hangSeconds } = readSettings({})
  expect({ restarts, hangSeconds }).toEqual({
    restarts: { limit: 10, window_minutes: 10 },
    hangSeconds: 15,
  })
  expect(readSettings({ RESTART_LIMIT: "0", HANG_SECONDS: "0" }).restarts.limit).toBe(0)
  expect(() => readSettings({ RESTART_MINUTES: "ten" })).toThrow(/RESTART_MINUTES is "ten"/)
})

test("parts on one machine speak over 127.0.0.1, whatever address they listen on for others", () => {
  const everywhere = readSettings({ HOST: "0.0.0.0", BACKEND_PORT: "9100" })
  expect(everywhere.backendAddress).toBe("http://127.0.0.1:9100")
  expect(everywhere.searchHost).toBe("127.0.0.1")

  expect(readSettings({ HOST: "10.0.0.5" }).backendAddress).toBe("http://10.0.0.5:9000")
  expect(ownAddress("::", 9000)).toBe("http://127.0.0.1:9000")
  expect(ownAddress("fd00::5", 9000)).toBe("http://[fd00::5]:9000")
})

test("a search server that others ask listens where HOST says", () => {
  const { searchHost } = readSettings({
    PARTS: "search",
    HOST: "0.0.0.0",
    MEILISEARCH_API_KEY: "m".repeat(32),
    STOREFRONT_SECRET: "s".repeat(32),
  })
  expect(searchHost).toBe("0.0.0.0")
})

const storefrontAlone = {
  PARTS: "storefront",
  MEILISEARCH_HOST: "http://search.example:7700",
  BACKEND_ADDRESS: "http://backend.example:9000/",
  PUBLISHABLE_KEY: "pk_1",
  SESSION_SECRET: "s".repeat(32),
  STOREFRONT_SECRET: "s".repeat(32),
}

test("a storefront of its own needs no master key when it has one that only searches", () => {
  const settings = readSettings({ ...storefrontAlone, MEILISEARCH_SEARCH_KEY: "only-searches" })
  expect(settings.keys).toEqual({ publishable: "pk_1", search: "only-searches" })
  expect(settings.backendAddress).toBe("http://backend.example:9000")
  expect(() => readSettings(storefrontAlone)).toThrow(/MEILISEARCH_API_KEY must be set too/)
})

test("ports of parts that run elsewhere may be anything", () => {
  const env = { ...storefrontAlone, MEILISEARCH_SEARCH_KEY: "only-searches", PORT: "9000" }
  expect(readSettings(env).ports.storefront).toBe(9000)
})
