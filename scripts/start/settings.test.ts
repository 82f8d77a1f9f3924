import { expect, test } from "vitest"
import { readSettings } from "./settings.ts"

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
