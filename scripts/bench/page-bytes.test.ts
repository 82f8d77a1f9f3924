import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "vitest"
import { createByteCounter } from "./page-bytes.ts"

const files: Record<string, string> = {
  "/en": `<link rel="stylesheet" href="/a.css"/><script type="module" src="/js/a.js"></script>`,
  "/a.css": "body{}",
  "/js/a.js": `import{x}from"./b.js";x()`,
  "/js/b.js": `export const x=()=>import("../c.js")`,
  "/c.js": "0",
}

test("a page's bytes are its document, its styles, and its scripts with all they import", async () => {
  const server = createServer((req, res) => res.end(files[req.url ?? ""]))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const size = (path: string) => files[path]?.length ?? 0
  try {
    expect(await createByteCounter(`http://127.0.0.1:${port}`)("/en")).toEqual({
      path: "/en",
      html: size("/en"),
      css: size("/a.css"),
      js: size("/js/a.js") + size("/js/b.js") + size("/c.js"),
    })
  } finally {
    server.close()
  }
})
