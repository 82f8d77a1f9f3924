import { memberRoles } from "@serumpun/domain/producer-roles"
import { expect, test } from "vitest"
import { keyOf, listRoutes } from "../../../../scripts/prove/isolation/routes"
import { compileDoors } from "./match-doors"
import { memberRolesFor, producerDeeds } from "./producer-deeds"

const example = (path: string) => path.replace(/:\w+/g, "x_01JABCDEFGHJKMNPQRSTVWXYZ0")
const routes = listRoutes().filter(({ path }) => path.startsWith("/producer/"))
const changing = routes.filter(({ method }) => method !== "GET")
const lines = Object.values(producerDeeds).flat()

test("every route that changes something for a producer says which roles may use it", () => {
  const said = compileDoors(lines)
  const unsaid = changing.filter(({ method, path }) => !said(method, example(path)))
  expect(changing.length).toBeGreaterThan(40)
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

test("helpers read and type, staff send, and what nobody has thought of is the owner's", () => {
  expect(memberRolesFor("GET", "/producer/orders")).toEqual(memberRoles)
  expect(memberRolesFor("HEAD", "/Producer/orders/")).toEqual(memberRoles)
  expect(memberRolesFor("POST", "/producer/listings")).toEqual(memberRoles)
  expect(memberRolesFor("POST", "/producer/listings/prod_1/submit")).toEqual(["owner", "staff"])
  expect(memberRolesFor("POST", "/Producer/Listings/prod_1/Submit/")).toEqual(["owner", "staff"])
  expect(memberRolesFor("POST", "/producer/me")).toEqual(["owner"])
  for (const method of ["POST", "DELETE", "PUT", "PATCH", "TRACE"])
    expect(memberRolesFor(method, "/producer/nothing-known")).toEqual(["owner"])
})
