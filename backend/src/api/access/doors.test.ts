import { expect, test } from "vitest"
import { keyOf, listRoutes, type Route } from "../../../../scripts/prove/isolation/routes"
import { curatorDoors, openAdminDoors, operatorDoors, outerDoors, ownNameDoors } from "./doors"
import { compileDoors } from "./match-doors"

const routes = listRoutes()
const ID = "user_01JABCDEFGHJKMNPQRSTVWXYZ0"
/** A path that the router would lead to this route. */
const example = ({ path }: Route) =>
  path
    .replace(":actor_type", "user")
    .replace(":auth_provider", "emailpass")
    .replace(/:[a-z_]*id\b/gi, ID)
    .replace(/:\w+/g, "word")

function opened(doors: string[]): string[] {
  const open = compileDoors(doors)
  return routes.filter((route) => open(route.method, example(route))).map(keyOf)
}

test("a door is matched as the router does it", () => {
  const open = compileDoors(["GET /admin/users/:id", "POST /x/:any/y", "* /producer/*"])
  for (const [method, path] of [
    ["GET", `/admin/users/${ID}`],
    ["HEAD", `/admin/users/${ID}`],
    ["GET", `/ADMIN/Users/${ID}/`],
    ["GET", `/admin/users/${ID.toLowerCase()}`],
    ["POST", "/x/anything;at=all/y"],
    ["DELETE", "/producer/a/b"],
    ["GET", "/producer"],
  ] as const)
    expect(open(method, path), path).toBe(true)
  for (const [method, path] of [
    ["POST", `/admin/users/${ID}`],
    ["GET", "/admin/users/me"],
    ["GET", "/admin/users/export"],
    ["GET", `/admin/users/${ID}/roles`],
    ["GET", `/admin/users/${ID};x`],
    ["GET", `/admin/users/${ID}.`],
    ["GET", `/admin/users/${ID}//`],
    ["GET", `/admin/xusers/${ID}`],
    ["POST", "/x/a/b/y"],
    ["GET", "/producers"],
  ] as const)
    expect(open(method, path), path).toBe(false)
})

test("every door leads to a route that exists", () => {
  const known = [
    ...curatorDoors,
    ...operatorDoors,
    ...openAdminDoors,
    ...ownNameDoors,
    ...outerDoors,
  ]
  const dead = known.filter((door) => {
    const open = compileDoors([door])
    return !routes.some((route) => open(route.method, example(route)))
  })
  expect(dead).toEqual([])
})

test("of Medusa's Admin, curators have three doors and operators thirteen more", () => {
  const own = new Set(routes.filter(({ from }) => from === "serumpun").map(keyOf))
  const builtIn = (doors: string[]) => opened(doors).filter((key) => !own.has(key))
  const shared = ["GET /admin/feature-flags", "GET /admin/stores", "GET /admin/users/me"]
  expect(builtIn(curatorDoors)).toEqual(shared)
  expect(builtIn(operatorDoors).filter((key) => !shared.includes(key))).toEqual([
    "DELETE /admin/invites/:id",
    "DELETE /admin/users/:id",
    "GET /admin/invites",
    "GET /admin/invites/:id",
    "GET /admin/orders",
    "GET /admin/orders/:id",
    "GET /admin/orders/:id/changes",
    "GET /admin/orders/:id/preview",
    "GET /admin/users",
    "GET /admin/users/:id",
    "POST /admin/invites",
    "POST /admin/invites/:id/resend",
    "POST /admin/users/:id",
  ])
  expect(opened(openAdminDoors)).toEqual(["GET /admin/feature-flags", "POST /admin/invites/accept"])
})

test("nothing that runs workflows, imports, prices, translates or indexes has a door", () => {
  const both = compileDoors([...curatorDoors, ...operatorDoors, ...openAdminDoors])
  const power =
    /workflows-executions|batch|import|translations|search|index|uploads|stores\/|sales-channels|price|promotion|product|order|customer|api-keys|notifications|rbac|inventory|stock|fulfillment|payment|tax|regions|locales|plugins|views/
  const open = routes
    .filter(({ path }) => path.startsWith("/admin/") && !path.startsWith("/admin/curation/"))
    .filter((route) => power.test(route.path) && both(route.method, example(route)))
  // Operators read orders; nobody changes one through Medusa's own routes.
  expect(open.map(keyOf).sort()).toEqual([
    "GET /admin/orders",
    "GET /admin/orders/:id",
    "GET /admin/orders/:id/changes",
    "GET /admin/orders/:id/preview",
    // Ours: files of businesses, which become drafts with an invitation and nothing else.
    "GET /admin/producer-imports",
    "GET /admin/producer-imports/:id",
    "GET /admin/producer-imports/:id/rows",
    "GET /admin/producer-imports/template",
    // Ours: files of an agency's businesses, which become entries of its register.
    "GET /admin/region/imports",
    "GET /admin/region/imports/:id",
    "GET /admin/region/imports/:id/rows",
    "GET /admin/region/imports/template",
    // Ours: counts orders, and shows where each stands.
    "GET /admin/stuck-orders",
    "POST /admin/producer-imports",
    "POST /admin/producer-imports/:id/mapping",
    "POST /admin/producer-imports/:id/run",
    "POST /admin/producer-imports/:id/undo",
    "POST /admin/region/imports",
    "POST /admin/region/imports/:id/mapping",
    "POST /admin/region/imports/:id/run",
    "POST /admin/region/imports/:id/undo",
  ])
})

test("outside the Admin, Medusa's shop, callbacks, clouds and webhooks have no door", () => {
  const medusas = new Set(
    routes
      .filter(({ from, path }) => from !== "serumpun" && !path.startsWith("/admin/"))
      .map(keyOf),
  )
  expect(opened(outerDoors).filter((key) => medusas.has(key))).toEqual([
    "GET /auth/:actor_type/providers",
    "GET /cloud/auth",
    "GET /health",
    "POST /auth/:actor_type/:auth_provider",
    "POST /auth/:actor_type/:auth_provider/register",
    "POST /auth/token/refresh",
  ])
})
