import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { noticeKinds } from "./notice-group"

test("the list of who hears of what names every kind of notice, and no other", () => {
  const list = readFileSync(join(__dirname, "../../../docs/notices.md"), "utf8")
  const rows = list.split("\n").filter((line) => line.startsWith("| "))
  const named = rows.flatMap((row) => [...row.matchAll(/`([a-z_]+)`/g)].map(([, kind]) => kind!))
  expect([...new Set(named)].sort()).toEqual([...noticeKinds].sort())
})
