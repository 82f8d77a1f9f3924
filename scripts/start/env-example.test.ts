import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "./settings.ts"

const read = (path: string) => readFileSync(join(root, path), "utf8")

/** What the start hands to its parts itself, or the system to all: nobody sets it by hand. */
const handedOn = new Set([
  "NODE_ENV",
  "STOREFRONT_URL",
  "SEARCH_URL",
  "SEARCH_HOST",
  "MEILI_MASTER_KEY",
  "MEDIA_ORIGIN",
  "PAGE_DIR",
  "PATH",
  "LD_LIBRARY_PATH",
  "TMPDIR",
  "NODE_COMPILE_CACHE",
  "SERUMPUN_BUILD",
  "SERUMPUN_LAUNCHER",
  "SERUMPUN_TEST_STACK",
  // Adds a page to a build, for whoever works on the components.
  "STYLEGUIDE",
])

/** A program of its own, that is no part of a running copy. */
const programs = /^(scripts\/(prove|bench|demo|docs|test)|search\/src\/bench)\//

/** Names in the two schemas, and names that any source reads from the environment by itself. */
function settingNames(): string[] {
  const schemas = ["backend/src/env.ts", "storefront/app/lib/http/env.server.ts"].flatMap((path) =>
    namesIn(path, /^ +([A-Z][A-Z0-9_]+): (?:z\b|url\b|secret\b|withoutSlash\b)/gm),
  )
  const start = ["scripts/start/settings.ts", "scripts/start/parts.ts"].flatMap((path) =>
    namesIn(path, /\benv(?:\.|, "|\[")([A-Z][A-Z0-9_]+)|"([A-Z][A-Z0-9]*_[A-Z0-9_]+)"/g),
  )
  const read = sources().flatMap((path) => [
    ...namesIn(path, /\bprocess\.env(?:\.|\[")([A-Z][A-Z0-9_]+)/g),
    ...namesIn(path, /\{([A-Z0-9_, ]+)\} = process\.env\b/g).flatMap((list) => list.split(/, ?/)),
  ])
  const names = [...schemas, ...start, ...read].map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== "" && !handedOn.has(name))
}

function sources(): string[] {
  return globSync(
    ["{backend,storefront,search,domain}/**/*.ts", "scripts/**/*.ts", "tests/support/*.ts"],
    { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist|build|\.medusa)$/.test(path) },
  ).filter((path) => !/\.test\.ts$/.test(path) && !programs.test(path))
}

function namesIn(path: string, pattern: RegExp): string[] {
  return [...read(path).matchAll(pattern)].map(([, one, other]) => one ?? other ?? "")
}

test("the names of the schemas, the start and the sources are found", () => {
  expect(settingNames()).toEqual(
    expect.arrayContaining([
      "DATABASE_URL",
      "S3_BUCKET",
      "PAGE_CACHE_MB",
      "SERUMPUN_DATA_DIR",
      "PARTS",
      "BACKEND_PORT",
      "LOG_LEVEL",
      "RATE_LIMITS",
    ]),
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

test("every variable of .env.example is one that something reads", () => {
  const names = [...read(".env.example").matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map(
    ([, name]) => name,
  )
  expect(names.filter((name) => !settingNames().includes(name ?? ""))).toEqual([])
})
