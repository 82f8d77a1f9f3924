import { mkdirSync, writeFileSync } from "node:fs"
import { categoryRoots, provinces } from "@serumpun/domain/places"
import { drawCategoryPattern, drawPattern } from "./draw-pattern.ts"

// Region and category pages show these sheets; `npm run patterns -w @serumpun/demo` draws them anew.
const folder = new URL("../../../storefront/public/patterns/", import.meta.url)
mkdirSync(folder, { recursive: true })
for (const code of Object.keys(provinces)) {
  writeFileSync(new URL(`${code.toLowerCase()}.svg`, folder), drawPattern(code))
}
for (const root of categoryRoots) {
  writeFileSync(new URL(`${root}.svg`, folder), drawCategoryPattern(root))
}
