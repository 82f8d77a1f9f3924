import { expect, test } from "vitest"
import { EnvError, readEnv } from "./env.server.ts"

const needed = {
  SESSION_SECRET: "s".repeat(32),
  STOREFRONT_SECRET: "t".repeat(32),
  PUBLISHABLE_KEY: "pk_1",
}

test("what is not set has a local default", () => {
  const env = readEnv({ ...needed, PORT: "" })
  expect(env.PORT).toBe(3000)
  expect(env.BACKEND_URL).toBe("http://localhost:9000")
  expect(env.PUBLIC_URL).toBe("http://localhost:3000")
})

test("a real Meilisearch takes the place of the embedded search", () => {
  const env = readEnv({
    ...needed,
    SEARCH_URL: "http://localhost:7700",
    MEILISEARCH_HOST: "https://search.example/",
  })
  expect(env.SEARCH_URL).toBe("https://search.example")
})

test("wrong settings are all named in one sentence each", () => {
  const read = () => readEnv({ PORT: "web", SESSION_SECRET: "short", BACKEND_URL: "ftp://x" })
  expect(read).toThrow(EnvError)
  expect(read).toThrow(/PORT must be a number/)
  expect(read).toThrow(/SESSION_SECRET is too short/)
  expect(read).toThrow(/BACKEND_URL must be an address/)
  expect(read).toThrow(/PUBLISHABLE_KEY is missing/)
})

test("proxies are addresses or networks", () => {
  const read = (TRUSTED_PROXIES: string) => readEnv({ ...needed, TRUSTED_PROXIES })
  expect(read("10.0.0.0/8, fd00::/8").TRUSTED_PROXIES).toEqual(["10.0.0.0/8", "fd00::/8"])
  expect(() => read("my-proxy")).toThrow(/TRUSTED_PROXIES must list addresses or networks/)
})
