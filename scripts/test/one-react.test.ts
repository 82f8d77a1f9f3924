import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "../start/settings.ts"

type Lock = { packages: Record<string, { version?: string }> }

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as Lock

// Two Reacts in one tree break server rendering: a hook finds the other copy's empty dispatcher.
test.each(["react", "react-dom"])("one %s is installed", (name) => {
  const places = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))
  expect(places).toEqual([`node_modules/${name}`])
  expect(packages[`node_modules/${name}`]?.version).toBe("18.3.1")
})

test("every Medusa package has the same version", () => {
  const versions = Object.entries(packages)
    .filter(([path]) => /^node_modules\/@medusajs\/(?!ui$)[^/]+$/.test(path))
    .map(([, { version }]) => version)
  expect([...new Set(versions)]).toEqual(["2.21.2"])
})
