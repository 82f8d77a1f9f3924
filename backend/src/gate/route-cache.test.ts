import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { bound } from "./route-cache"

type Finder = { add(route: object): void; find(url: string, method: string): object | null }
type FinderClass = { new (routes?: object[]): Finder; prototype: Finder }

const require = createRequire(__filename)

/** Medusa's own class, loaded apart from every other test's. */
function medusasFinder(): FinderClass {
  const file = join(dirname(require.resolve("@medusajs/framework/http")), "routes-finder.js")
  delete require.cache[file]
  return (require(file) as { RoutesFinder: FinderClass }).RoutesFinder
}

const routes = [
  { matcher: "/admin/users/me", method: "GET", name: "me" },
  { matcher: "/admin/users/:id", method: "GET", name: "user" },
  { matcher: /^\/static\//, methods: ["GET"], name: "file" },
]
const name = (route: object | null) => (route as { name: string } | null)?.name ?? null

test("a bounded finder finds what Medusa's finds, before and after it has forgotten", () => {
  const Bounded = medusasFinder()
  bound(Bounded, 3)
  const finder = new Bounded(routes.slice(0, 1))
  for (const route of routes.slice(1)) finder.add(route)
  for (let round = 0; round < 5; round += 1) {
    expect(name(finder.find("/admin/users/me", "GET"))).toBe("me")
    expect(name(finder.find(`/admin/users/u${round}`, "GET"))).toBe("user")
    expect(name(finder.find("/static/a.webp", "GET"))).toBe("file")
    expect(name(finder.find(`/nothing/${round}`, "GET"))).toBeNull()
    expect(name(finder.find("/admin/users/me", "POST"))).toBeNull()
  }
})

test("20,000 long paths are forgotten", () => {
  const Bounded = medusasFinder()
  bound(Bounded, 500)
  const finder = new Bounded(routes)
  const ask = (from: number) => {
    for (let i = from; i < from + 20_000; i += 1) finder.find(`/x/${i}/${"y".repeat(1900)}`, "GET")
  }
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  const heap = () => {
    collect()
    return process.memoryUsage().heapUsed
  }
  ask(0)
  const before = heap()
  ask(20_000)
  // Medusa's own would hold the 20,000 keys: 40 MB and more.
  expect(heap() - before).toBeLessThan(4 * 1024 * 1024)
})
