import { expect, test } from "vitest"
import { fillLineBar, memberOf } from "./line-bar.ts"

const bar = (member: string) =>
  `<div class="line-bar" role="status" data-member="${member}" data-copy="Tidak ada &quot;sambungan&quot;. Keadaan %time%" data-again="Coba lagi"></div>`
const page = (member: string) => `<!doctype html><body>${bar(member)}<main>Kopi</main></body>`

test("a page tells who it was made for; an error's page is nobody's", () => {
  expect(memberOf(page("mem_01"))).toBe("mem_01")
  expect(memberOf("<!doctype html><main>404</main>")).toBeNull()
  expect(memberOf(page("").replace(' data-member=""', ""))).toBeNull()
  expect(memberOf(page("a b"))).toBeNull()
})

test("a copy says in the page's words that it is one, and of when, and nothing else of it changes", () => {
  const at = new Date("2026-11-28T07:05:00Z")
  const html = fillLineBar(page("mem_01"), "id", at)
  expect(html).toMatch(/Tidak ada &quot;sambungan&quot;\. Keadaan 28 Nov 2026/)
  expect(html).toContain(`data-copied-at="${at.getTime()}"><p>`)
  expect(html).toContain('<a href="">Coba lagi</a></div><main>Kopi</main></body>')
  expect(fillLineBar("<main></main>", "id", at)).toBe("<main></main>")
})
