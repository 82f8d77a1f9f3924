import { globSync } from "node:fs"
import { basename } from "node:path"
import { expect, test } from "vitest"
import { root } from "../start/settings.ts"

test("no two modules name a migration alike, since Medusa runs each name once", () => {
  const names = globSync("backend/src/modules/*/migrations/Migration*.ts", { cwd: root })
    .map((path) => basename(path))
    .toSorted()
  expect(names.length).toBeGreaterThan(20)
  expect(names.filter((name, at) => names[at - 1] === name)).toEqual([])
})
