import { dirname, join } from "node:path"

/** Parts of `@medusajs/ui` that few pages show, and that bring a fifth of the first load with them. */
const parts = [
  { index: "/components/date-picker/index.js", source: "./date-picker", name: "DatePicker" },
  { index: "/components/calendar/index.js", source: "./calendar", name: "Calendar" },
] as const

const PREFIX = "\0later:"

/** Has the browser ask for these parts when a page shows one. */
export function laterParts() {
  return {
    name: "later-parts",
    enforce: "pre" as const,
    resolveId(source: string, importer?: string) {
      const part = parts.find(
        ({ index, source: own }) =>
          own === source && importer?.endsWith(`@medusajs/ui/dist/esm${index}`),
      )
      return part && importer ? `${PREFIX}${part.name}:${join(dirname(importer), source)}.js` : null
    },
    load(id: string) {
      if (!id.startsWith(PREFIX)) return null
      const [name = "", file = ""] = id.slice(PREFIX.length).split(":")
      return { code: lazily(name, file), moduleSideEffects: false }
    },
  }
}

const lazily = (name: string, file: string): string => `
import { createElement, forwardRef, lazy, Suspense } from "react"
const Part = lazy(() => import(${JSON.stringify(file)}).then((all) => ({ default: all.${name} })))
export const ${name} = forwardRef((props, ref) =>
  createElement(Suspense, { fallback: null }, createElement(Part, { ...props, ref })))
${name}.displayName = "${name}"
`
