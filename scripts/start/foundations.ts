import { type EmbeddedDatabase, startDatabase } from "./database.ts"
import { claimPort } from "./ports.ts"
import type { Progress } from "./progress.ts"
import { provideSearch, type SearchServer } from "./search.ts"
import { prepareSecrets, type Secrets } from "./secrets.ts"
import { portVariable, type Ports, type Settings } from "./settings.ts"
import type { Supervisor } from "./supervisor.ts"

/** `own` is undefined where it is a server of the operator's own, and none of ours to keep running. */
export type Database = { url: string; own: EmbeddedDatabase | undefined }
export type Search = {
  host: string
  apiKey: string
  identity: string
  own: SearchServer | undefined
}

export async function openGround(settings: Settings, progress: Progress): Promise<Secrets> {
  const secrets = await progress.step("Data folder and secrets", async ({ note }) => {
    note(settings.dataDir)
    return prepareSecrets(settings.dataDir)
  })
  await progress.step("Ports", () => checkPorts(settings))
  return secrets
}

export function openDatabase(
  settings: Settings,
  secrets: Secrets,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Database> {
  return progress.step("Database", async ({ note }) => {
    if (settings.databaseUrl) {
      note("DATABASE_URL")
      return { url: settings.databaseUrl, own: undefined }
    }
    const own = await startDatabase({
      dataDir: settings.dataDir,
      port: settings.ports.postgres,
      password: secrets.database_password,
      supervisor,
    })
    return { url: own.url, own }
  })
}

export function openSearch(
  settings: Settings,
  secrets: Secrets,
  supervisor: Supervisor,
  progress: Progress,
): Promise<Search> {
  return progress.step("Search", async ({ note }) => {
    if (!settings.search) {
      const own = await provideSearch(settings, secrets, supervisor)
      return { host: own.host, apiKey: own.apiKey, identity: own.identity, own }
    }
    note(settings.search.host)
    return { ...settings.search, identity: settings.search.host, own: undefined }
  })
}

async function checkPorts(settings: Settings): Promise<void> {
  const { parts, host, ports } = settings
  const wanted: [keyof Ports, string][] = []
  if (parts.has("storefront")) wanted.push(["storefront", host])
  if (parts.has("backend")) wanted.push(["backend", host])
  if (parts.has("search") && !settings.search) wanted.push(["search", settings.searchHost])
  if (parts.has("database") && !settings.databaseUrl) wanted.push(["postgres", "127.0.0.1"])
  for (const [service, address] of wanted)
    await claimPort(ports[service], address, portVariable(service))
}
