import { backendAnswers, storefrontAnswers } from "./services.ts"
import { searchAnswers } from "./search.ts"
import { loadDotEnv, readSettings } from "./settings.ts"

// For a container's health check: exit code 0 when every part that this machine runs answers. A
// storefront whose backend is away still shows its pages, so any answer of its /healthz will do.
loadDotEnv()
const settings = readSettings(process.env)
const checks = {
  database: () => true,
  search: () => settings.search !== undefined || searchAnswers(settings),
  backend: () => backendAnswers(settings),
  storefront: () => storefrontAnswers(settings),
}
const silent: string[] = []
for (const part of settings.parts)
  if (!(await Promise.resolve(checks[part]()).catch(() => false))) silent.push(part)
if (silent.length > 0) console.error(`No answer: ${silent.join(", ")}`)
process.exit(silent.length > 0 ? 1 : 0)
