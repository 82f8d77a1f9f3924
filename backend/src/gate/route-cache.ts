import { createRequire } from "node:module"
import { dirname, join } from "node:path"

type Route = object
type Finder = { add(route: Route): void; find(url: string, method: string): unknown }
type FinderClass = { new (): Finder; prototype: Finder }
type Bounded = { finder: Finder; routes: Route[]; asked: Set<string> }

/** Paths that one finder remembers before it forgets them all. */
export const MOST_REMEMBERED_PATHS = 500

/**
 * Medusa's RoutesFinder remembers the outcome for every method and path it was ever asked for, also
 * those nobody has, so that anyone could fill the memory with made-up paths (docs/upstream.md). Its
 * memory is private: a finder that has seen enough different paths is replaced by a fresh one.
 */
export function boundRouteCaches(limit = MOST_REMEMBERED_PATHS): void {
  bound(loadFinderClass(), limit)
}

/** Changes the class for all finders made afterwards; for tests on a class of their own. */
export function bound(Finder: FinderClass, limit: number): void {
  const { add, find } = Finder.prototype
  const known = new WeakMap<Finder, Bounded>()
  const fresh = (routes: Route[]): Finder => {
    const finder = new Finder()
    for (const route of routes) add.call(finder, route)
    return finder
  }
  const boundedOf = (outer: Finder): Bounded => {
    let bounded = known.get(outer)
    if (!bounded) known.set(outer, (bounded = { finder: fresh([]), routes: [], asked: new Set() }))
    return bounded
  }
  Finder.prototype.add = function (this: Finder, route) {
    const bounded = boundedOf(this)
    bounded.routes.push(route)
    add.call(bounded.finder, route)
  }
  Finder.prototype.find = function (this: Finder, url, method) {
    const bounded = boundedOf(this)
    if (bounded.asked.size >= limit) {
      bounded.finder = fresh(bounded.routes)
      bounded.asked.clear()
    }
    bounded.asked.add(`${method}:${url}`)
    return find.call(bounded.finder, url, method)
  }
}

/** The framework does not export the class, but loads it from this very file. */
function loadFinderClass(): FinderClass {
  const load = createRequire(__filename)
  const http = dirname(load.resolve("@medusajs/framework/http"))
  const { RoutesFinder } = load(join(http, "routes-finder.js")) as { RoutesFinder?: FinderClass }
  if (!RoutesFinder?.prototype.find)
    throw new Error("Medusa has no RoutesFinder any more: look at src/gate/route-cache.ts again")
  return RoutesFinder
}
