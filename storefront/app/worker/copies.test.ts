import { beforeEach, expect, test, vi } from "vitest"
import { copyOf, findCopy, forgetCopies, isLasting, keepPicture, MOST } from "./copies.ts"

const site = "https://serumpun.test"
const home = `${site}/id/producer`

/** The browser's caches as far as copies use them: keys in the order in which they were put. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>()
  /** So many more fit on the device. */
  room = Infinity
  keys = async () => [...this.all.keys()]
  delete = async (name: string) => this.all.delete(name)
  match = async (key: string) => [...this.all.values()].find((kept) => kept.has(key))?.get(key)
  open = async (name: string) => {
    const kept = this.all.get(name) ?? new Map<string, Response>()
    this.all.set(name, kept)
    return {
      keys: async () => [...kept.keys()],
      match: async (key: string) => kept.get(key)?.clone(),
      delete: async (key: string) => {
        this.room += 1
        return kept.delete(key)
      },
      put: async (key: string, answer: Response) => {
        if (this.room < 1) throw new DOMException("full", "QuotaExceededError")
        this.room -= 1
        kept.delete(key)
        kept.set(key, answer)
      },
    }
  }
}

let caches: Caches
beforeEach(async () => {
  caches = new Caches()
  vi.stubGlobal("caches", caches)
  return () => vi.unstubAllGlobals()
})

/** As the browser gives it: of our own site, and not led elsewhere. */
function answer(member: string, { status = 200, url = home, redirected = false } = {}) {
  const html = `<div class="line-bar" data-member="${member}"></div>Halaman ${member}`
  const made = new Response(html, { status, headers: { "content-type": "text/html" } })
  return Object.defineProperties(made, {
    type: { value: "basic" },
    url: { value: url },
    redirected: { value: redirected },
  })
}
const shown = async (key = home) => (await findCopy(key))?.answer.text()

test("a page is found again; another member's page takes everything of the first away", async () => {
  await copyOf(home)(answer("mem_1"))
  await copyOf(`${home}/rfqs`)(answer("mem_1"))
  expect(await shown()).toContain("Halaman mem_1")
  await copyOf(`${home}/listings`)(answer("mem_2"))
  expect(await shown()).toBeUndefined()
  expect(await shown(`${home}/rfqs`)).toBeUndefined()
  expect([...caches.all.keys()]).toEqual(["workspace-pages mem_2"])
})

test("an ended session takes copies away; an error and nobody's page change nothing", async () => {
  await copyOf(home)(answer("mem_1"))
  await copyOf(home)(answer("mem_1", { status: 500 }))
  await copyOf(home)(answer(""))
  expect(await shown()).toContain("mem_1")
  await copyOf(home)(answer("", { status: 401 }))
  expect(await shown()).toBeUndefined()
  await copyOf(home)(answer("mem_1"))
  await copyOf(home)(answer("", { redirected: true, url: `${site}/id/sign-in?next=x` }))
  expect(await shown()).toBeUndefined()
})

test("what was asked for before a sign-out is not kept after it", async () => {
  const keep = copyOf(home)
  await forgetCopies()
  await keep(answer("mem_1"))
  expect(caches.all.size).toBe(0)
})

test("a copy of more than fourteen days ago is shown to nobody", async () => {
  vi.useFakeTimers({ now: Date.now() - 15 * 24 * 60 * 60 * 1000, toFake: ["Date"] })
  await copyOf(home)(answer("mem_1"))
  vi.useRealTimers()
  expect(await shown()).toBeUndefined()
})

test("so many pages stay and no more, and the oldest have left", async () => {
  for (let at = 0; at <= MOST.pages; at += 1) await copyOf(`${home}/rfqs/${at}`)(answer("mem_1"))
  expect(caches.all.get("workspace-pages mem_1")?.size).toBe(MOST.pages)
  expect(await shown(`${home}/rfqs/0`)).toBeUndefined()
  expect(await shown(`${home}/rfqs/${MOST.pages}`)).toContain("mem_1")
})

test("a full device keeps the newer half, and the page", async () => {
  for (let at = 0; at < 4; at += 1) await copyOf(`${home}/rfqs/${at}`)(answer("mem_1"))
  caches.room = 0
  await copyOf(`${home}/rfqs/5`)(answer("mem_1"))
  const kept = [...(caches.all.get("workspace-pages mem_1")?.keys() ?? [])]
  expect(kept).toEqual(["2", "3", "5"].map((at) => `${home}/rfqs/${at}`))
})

test("a picture is kept only beside somebody's pages; one that stands in for another does not last", async () => {
  const photo = new Request(`${site}/media/a-320.avif`)
  const picture = (lifetime: string) => new Response("", { headers: { "cache-control": lifetime } })
  await keepPicture(photo, picture("immutable"))
  expect(caches.all.size).toBe(0)
  await copyOf(home)(answer("mem_1"))
  await keepPicture(photo, picture("no-store"))
  expect(caches.all.get("workspace-pictures mem_1")?.size).toBe(1)
  expect(isLasting(picture("no-store"))).toBe(false)
  expect(isLasting(picture("public, immutable"))).toBe(true)
})
