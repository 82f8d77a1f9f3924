import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "./settings.ts"

const read = (path: string) => readFileSync(join(root, path), "utf8")

/** What the start hands to its parts itself; nobody sets it by hand. */
const handedOn = new Set([
  "NODE_ENV",
  "STOREFRONT_URL",
  "SEARCH_URL",
  "MEILISEARCH_SEARCH_KEY",
  "PUBLISHABLE_KEY",
  "MEDIA_ORIGIN",
  "PAGE_DIR",
])

/** Names that the two schemas and the start read. */
function settingNames(): string[] {
  const schemas = ["backend/src/env.ts", "storefront/app/lib/http/env.server.ts"].flatMap((path) =>
    [...read(path).matchAll(/^ +([A-Z][A-Z0-9_]+): (?:z\b|url\b|secret\b|withoutSlash\b)/gm)].map(
      ([, name]) => name,
    ),
  )
  const start = [
    ...read("scripts/start/settings.ts").matchAll(/\benv(?:\.|, ")([A-Z][A-Z0-9_]+)/g),
  ].map(([, name]) => name)
  return [...new Set([...schemas, ...start])].filter(
    (name): name is string => name !== undefined && !handedOn.has(name),
  )
}

test("the schemas' names are found", () => {
  expect(settingNames()).toEqual(
    expect.arrayContaining(["DATABASE_URL", "S3_BUCKET", "PAGE_CACHE_MB", "SERUMPUN_DATA_DIR"]),
  )
})

test.each(settingNames())("%s stands in the README and in .env.example", (name) => {
  expect(read("README.md")).toContain(`\`${name}\``)
  expect(read(".env.example")).toMatch(new RegExp(`^# ${name}=`, "m"))
})

test("every variable of .env.example is a comment, so that a copy changes nothing", () => {
  const lines = read(".env.example").split("\n").filter(Boolean)
  expect(lines.filter((line) => !line.startsWith("#"))).toEqual([])
})
