import { expect, test } from "vitest"
import { companyRoles } from "@serumpun/domain/company/roles"
import { keyOf, listRoutes } from "../../../../scripts/prove/isolation/routes"
import { buyerDeeds, rolesFor } from "./buyer-deeds"
import { compileDoors } from "./match-doors"

const example = (path: string) => path.replace(/:\w+/g, "x_01JABCDEFGHJKMNPQRSTVWXYZ0")
const routes = listRoutes().filter(({ path }) => path.startsWith("/store/buyer/"))
const changing = routes.filter(({ method }) => method !== "GET")
const lines = Object.values(buyerDeeds).flat()

test("every route that changes something for a company says which roles may use it", () => {
  const said = compileDoors(lines)
  const unsaid = changing.filter(({ method, path }) => !said(method, example(path)))
  expect(changing.length).toBeGreaterThan(9)
  expect(unsaid.map(keyOf)).toEqual([])
})

test("every line leads to a route that exists, and none stands twice", () => {
  const dead = lines.filter((line) => {
    const matches = compileDoors([line])
    return !changing.some(({ method, path }) => matches(method, example(path)))
  })
  expect(dead).toEqual([])
  expect(new Set(lines).size).toBe(lines.length)
})

test("viewers read, buyers trade, and what nobody has thought of is the owner's", () => {
  expect(rolesFor("GET", "/store/buyer/rfqs")).toEqual(companyRoles)
  expect(rolesFor("HEAD", "/STORE/buyer/rfqs/")).toEqual(companyRoles)
  expect(rolesFor("POST", "/store/buyer/rfqs")).toEqual(["owner", "approver", "buyer"])
  expect(rolesFor("POST", "/Store/Buyer/RFQs/")).toEqual(["owner", "approver", "buyer"])
  for (const method of ["POST", "DELETE", "PUT", "PATCH", "TRACE"])
    expect(rolesFor(method, "/store/buyer/nothing-known")).toEqual(["owner"])
})
