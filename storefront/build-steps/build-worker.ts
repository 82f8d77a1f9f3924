import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { build, type Plugin } from "vite"

const root = join(import.meta.dirname, "..")
const client = join(root, "build", "client")
const locales = join(root, "..", "domain", "locales")

/**
 * The workspace's service worker, at an address of its own that stays. It knows the names of this build's files,
 * so every build has another one, and browsers take it for new.
 * @param enhancement files of the script that every page has, below build/client
 */
export async function buildWorker(enhancement: string[]): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [builtFiles(enhancement), offlineTexts],
    build: {
      outDir: client,
      emptyOutDir: false,
      target: "es2022",
      rolldownOptions: {
        input: join(root, "app", "worker", "main.ts"),
        output: { format: "iife", entryFileNames: "workspace-worker.js" },
      },
    },
  })
}

function builtFiles(enhancement: string[]): Plugin {
  const names = readdirSync(join(client, "assets")).filter((name) => !/\.(br|gz)$/.test(name))
  const pick = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).map((name) => `/assets/${name}`)
  const sheets = pick(/^(public|workspace)-.*\.css$/)
  const shell = [
    ...sheets,
    ...pick(/^young-serif-.*\.woff2$/),
    ...enhancement.map((name) => `/${name}`),
  ]
  const id = createHash("sha256").update(names.toSorted().join()).digest("hex").slice(0, 12)
  return virtual("virtual:worker-build", { build: id, sheets, shell })
}

const offlineTexts = virtual("virtual:offline-texts", {
  texts: Object.fromEntries(
    readdirSync(locales).map((locale) => {
      const file = readFileSync(join(locales, locale, "offline.json"), "utf8")
      const { page } = JSON.parse(file) as { page: object }
      return [locale, { page }]
    }),
  ),
})

function virtual(module: string, values: Record<string, unknown>): Plugin {
  const lines = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)}`,
  )
  return {
    name: module,
    resolveId: (id) => (id === module ? `\0${module}` : null),
    load: (id) => (id === `\0${module}` ? lines.join("\n") : null),
  }
}
