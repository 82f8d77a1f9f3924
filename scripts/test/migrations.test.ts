import { globSync } from "node:fs"
import { basename } from "node:path"
import { expect, test } from "vitest"
import { root } from "../start/settings.ts"

/** One pair is older than this rule: both only change rows, of which a new database has none. */
const known = ["Migration20261127034500.ts"]

test("no two modules name a migration alike, since Medusa runs each name once", () => {
  const names = globSync("backend/src/modules/*/migrations/Migration*.ts", { cwd: root })
    .map((path) => basename(path))
    .toSorted()
  expect(names.length).toBeGreaterThan(20)
  const repeated = names.filter((name, at) => names[at - 1] === name)
  expect(repeated.filter((name) => !known.includes(name))).toEqual([])
})
