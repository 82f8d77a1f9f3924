import { expect, test } from "vitest"
import { Failure } from "./failure.ts"
import { partNames, readParts } from "./parts.ts"

const databaseUrl = "postgres://db.example/serumpun"

/** What each combination may not start without. */
const elsewhere = {
  backend: {
    DATABASE_URL: databaseUrl,
    MEILISEARCH_HOST: "http://search.example:7700",
    JWT_SECRET: "j".repeat(32),
    COOKIE_SECRET: "c".repeat(32),
    STOREFRONT_SECRET: "s".repeat(32),
  },
  storefront: {
    PUBLISHABLE_KEY: "pk_1",
    MEILISEARCH_HOST: "http://search.example:7700",
    BACKEND_ADDRESS: "http://backend.example:9000",
    SESSION_SECRET: "s".repeat(32),
    STOREFRONT_SECRET: "s".repeat(32),
  },
  search: { MEILISEARCH_API_KEY: "m".repeat(32), STOREFRONT_SECRET: "s".repeat(32) },
}

test("without PARTS everything is started, and needs nothing", () => {
  expect([...readParts({})]).toEqual([...partNames])
  expect([...readParts({ PARTS: "" })]).toEqual([...partNames])
})

test.each(["backend", "storefront", "search"] as const)("the %s starts alone", (part) => {
  expect([...readParts({ PARTS: part, ...elsewhere[part] })]).toEqual([part])
})

test.each(
  Object.entries(elsewhere).flatMap(([part, env]) =>
    Object.keys(env).map((name) => ({ part, name, env })),
  ),
)("the $part does not start alone without $name", ({ part, name, env }) => {
  const start = () => readParts({ PARTS: part, ...env, [name]: "" })

  expect(start).toThrow(Failure)
  expect(start).toThrow(new RegExp(`PARTS is "${part}", so .*${name}.* must be set`))
})

test("a storefront learns its key from the database, where it may read it", () => {
  const env = { ...elsewhere.storefront, PUBLISHABLE_KEY: "", DATABASE_URL: databaseUrl }

  expect([...readParts({ PARTS: "storefront", ...env })]).toEqual(["storefront"])
})

test("backend and storefront on one machine share what the data folder keeps", () => {
  const env = { DATABASE_URL: databaseUrl, MEILISEARCH_HOST: "http://search.example:7700" }

  expect([...readParts({ PARTS: "backend, storefront", ...env })]).toEqual([
    "backend",
    "storefront",
  ])
})

test("the database alone needs nothing from others", () => {
  expect([...readParts({ PARTS: "database" })]).toEqual(["database"])
})

test("a part that there is not is refused by its name", () => {
  expect(() => readParts({ PARTS: "backend,frontend" })).toThrow(
    'PARTS names "frontend": it can name database, search, backend, storefront.',
  )
})
