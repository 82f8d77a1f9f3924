import { expect, test } from "vitest"
import { assetsIn, copyKey, oldest, planFor } from "./decide.ts"

const site = "https://serumpun.test"
const plan = (path: string, asked: Partial<Pick<Request, "method" | "mode">> = {}) =>
  planFor({ method: "GET", mode: "navigate", url: site + path, ...asked }, site)
const keyOf = (path: string) => copyKey(new URL(site + path))

test("public pages, other sites and what is no page are left to the browser", () => {
  for (const path of ["/id", "/id/producers/sobang", "/id/account", "/id/sign-in", "/xx/producer"])
    expect(plan(path), path).toEqual({ is: "pass" })
  expect(
    planFor({ method: "GET", mode: "navigate", url: "https://else.test/id/producer" }, site),
  ).toEqual({ is: "pass" })
  const events = "/id/producer/rfqs/rfq_1/messages/events"
  expect(plan(events, { mode: "cors" })).toEqual({ is: "pass" })
})

test("pages of the workspace are answered; a member's own are kept, those about money and people are not", () => {
  for (const path of [
    "",
    "/rfqs",
    "/rfqs/rfq_1",
    "/orders",
    "/listings",
    "/listings/rev_1/preview",
  ])
    expect(plan(`/id/producer${path}`)).toEqual({
      ...{ is: "page", locale: "id" },
      key: `${site}/id/producer${path}`,
    })
  for (const path of ["/money", "/people", "/profile/bank", "/orders/ord_1", "/phone", "/rfqs.csv"])
    expect(plan(`/id/producer${path}`), path).toEqual({ is: "page", locale: "id", key: null })
})

test("a listing's parts are one page; a list that is searched or turned over is not kept", () => {
  expect(keyOf("/id/producer/listings/rev_1?part=origin&saved=a")).toBe(
    `${site}/id/producer/listings/rev_1`,
  )
  expect(keyOf("/id/producer/rfqs?page=2")).toBeNull()
  expect(keyOf("/id/producer/listings?q=kopi")).toBeNull()
})

test("no change is ever answered; the page that it is about gets a new copy", () => {
  const post = { method: "POST", mode: "cors" } as const
  const listing = `${site}/id/producer/listings/rev_1`
  for (const path of ["", ".data", "/autosave", "/pictures"])
    expect(plan(`/id/producer/listings/rev_1${path}`, post)).toEqual({ is: "change", key: listing })
  expect(plan("/id/producer/people", post)).toEqual({ is: "change", key: null })
  expect(plan("/id/sign-out", { ...post, mode: "navigate" })).toEqual({ is: "pass" })
})

test("data of React Router leads to its page, without what only data has", () => {
  const data = { mode: "cors" } as const
  expect(plan("/id/producer.data?_routes=a", data)).toEqual({
    ...{ is: "page_data", page: `${site}/id/producer` },
  })
  expect(plan("/id/producer/rfqs.data?page=2&_routes=a", data)).toEqual({
    ...{ is: "page_data", page: `${site}/id/producer/rfqs?page=2` },
  })
})

test("files of the build and pictures are kept", () => {
  expect(plan("/assets/enhance-a1.js", { mode: "cors" })).toEqual({ is: "asset" })
  expect(plan("/media/a-320.avif", { mode: "no-cors" })).toEqual({ is: "picture" })
})

test("the oldest leave until no more than so many stay", () => {
  expect(oldest([1, 2, 3, 4], 3)).toEqual([1])
  expect(oldest([1, 2], 3)).toEqual([])
})

test("a page names its files of the build, each once", () => {
  const html = `<link href="/assets/public-a.css"><link href="/assets/public-a.css"><script>import "/assets/x-B_1.js"</script>`
  expect(assetsIn(html)).toEqual(["/assets/public-a.css", "/assets/x-B_1.js"])
})
