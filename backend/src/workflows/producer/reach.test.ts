import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { expect, test } from "vitest"
import { toMember, toProducer } from "./reach"

const root = join(__dirname, "../..")
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))

test("a notice goes to a business at its address, in Indonesian, and into its workspace", () => {
  expect(toProducer({ id: "prod_1", contact_email: "kub@example.org" })).toEqual({
    recipient: "kub@example.org",
    locale: "id",
    reader: { side: "producer", producer_id: "prod_1" },
  })
})

test("a notice to one member goes to their address and into no list", () => {
  expect(toMember({ email: "sari@example.org" })).toEqual({
    recipient: "sari@example.org",
    locale: "id",
    reader: null,
  })
})

test("one place says how a notice gets to a business", () => {
  const saying = sources.filter(({ text }) =>
    /contact_email: recipient|recipient: (\w+\.)?contact_email/.test(text),
  )
  expect(saying.map(({ path }) => path)).toEqual([relative(root, join(__dirname, "reach.ts"))])
})
