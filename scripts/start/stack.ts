import { buildPages, buildServer } from "./build.ts"
import { prepareDataFolder } from "./data-folder.ts"
import { startDatabase } from "./database.ts"
import { migrate } from "./migrate.ts"
import type { Service } from "./keep-running.ts"
import { listServices } from "./list-services.ts"
import { releaseOwnership, takeOwnership } from "./ownership.ts"
import { claimPort } from "./ports.ts"
import type { Progress } from "./progress.ts"
import { findSearchKey, provideSearch } from "./search.ts"
import { prepareSecrets, type Secrets } from "./secrets.ts"
import { prepareSeed } from "./seed.ts"
import {
  backendEnvironment,
  type Mode,
  readPublishableKey,
  startBackend,
  startStorefront,
} from "./services.ts"
import { portVariable, type Ports, type Settings } from "./settings.ts"
import { createSupervisor, type Supervisor } from "./supervisor.ts"

export type Stack = {
  settings: Settings
  secrets: Secrets
  databaseUrl: string
  search: { host: string; apiKey: string; searchKey: string }
  publishableKey: string
  backendEnv: NodeJS.ProcessEnv
  supervisor: Supervisor
  /** The parts that are this process's own, for `keepRunning`. */
  services: Service[]
}

/**
 * Brings everything up, in as few waits as the dependencies allow. The caller owns the supervisor
 * and stops it, also when this throws half-way.
 */
export async function startStack(
  settings: Settings,
  supervisor: Supervisor,
  progress: Progress,
  mode: Mode = "production",
): Promise<Stack> {
  const secrets = await progress.step("Data folder and secrets", async ({ note }) => {
    note(settings.dataDir)
    return prepareSecrets(settings.dataDir)
  })
  await progress.step("Ports", () => checkPorts(settings))

  const database = progress.step("Database", async ({ note }) => {
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
  const build = progress.step("Build: server", async ({ note }) => note(await buildServer()))
  const [{ url: databaseUrl, own: ownDatabase }] = await Promise.all([database, build])
  const pages = progress.step("Build: storefront and admin", async ({ note }) =>
    note(mode === "production" ? await buildPages() : "made while you work"),
  )
  const [, services] = await Promise.all([
    pages,
    prepareServices(settings, secrets, databaseUrl, supervisor, progress),
  ])

  const { search, backendEnv, publishableKey, searchKey } = services
  const runBackend = () => startBackend(settings, backendEnv, supervisor, mode)
  const runStorefront = () =>
    startStorefront({
      settings,
      secrets,
      searchHost: search.host,
      searchKey,
      publishableKey,
      supervisor,
      mode,
    })
  await Promise.all([
    progress.step("Backend", runBackend),
    progress.step("Storefront", runStorefront),
  ])
  const { seed } = services
  if (seed) await progress.step("Demo catalogue", (voice) => seed.fill(voice))
  return {
    settings,
    secrets,
    databaseUrl,
    search: { host: search.host, apiKey: search.apiKey, searchKey },
    publishableKey,
    backendEnv,
    supervisor,
    services: listServices({
      settings,
      supervisor,
      database: ownDatabase,
      search: search.own,
      runBackend,
      runStorefront,
    }),
  }
}

/** The search server and the migrated database: everything that needs no pages. */
async function prepareServices(
  settings: Settings,
  secrets: Secrets,
  databaseUrl: string,
  supervisor: Supervisor,
  progress: Progress,
) {
  const search = await progress.step("Search", async ({ note }) => {
    if (!settings.search) {
      const own = await provideSearch(settings, secrets, supervisor)
      return { host: own.host, apiKey: own.apiKey, identity: own.identity, own }
    }
    note(settings.search.host)
    return { ...settings.search, identity: settings.search.host, own: undefined }
  })
  const backendEnv = backendEnvironment(settings, secrets, { databaseUrl, search })

  await progress.step("Migrations", ({ note, tell }) =>
    migrate(
      {
        databaseUrl,
        env: backendEnv,
        search,
        isOwnDatabase: !settings.databaseUrl,
      },
      { note, tell },
    ),
  )
  const publishableKey = await readPublishableKey(databaseUrl)
  const searchKey = await findSearchKey(search.host, search.apiKey)
  const seed =
    settings.seed === "demo"
      ? await prepareSeed(
          {
            backendUrl: `http://127.0.0.1:${settings.ports.backend}`,
            publishableKey,
            databaseUrl,
            dataDir: settings.dataDir,
          },
          backendEnv,
        )
      : undefined
  return { search, backendEnv, publishableKey, searchKey, seed }
}

/** Prepares the data folder for one owner, and gives the supervisor that its children belong to. */
export async function openDataFolder(
  settings: Settings,
): Promise<{ supervisor: Supervisor; ended: number; close: () => Promise<void> }> {
  await prepareDataFolder(settings.dataDir)
  const ended = await takeOwnership(settings.dataDir)
  const supervisor = createSupervisor(settings.dataDir, settings.logs)
  const close = async () => {
    await supervisor.stopAll()
    releaseOwnership(settings.dataDir)
  }
  return { supervisor, ended, close }
}

async function checkPorts(settings: Settings): Promise<void> {
  const wanted: [keyof Ports, string][] = [
    ["storefront", settings.host],
    ["backend", settings.host],
  ]
  if (!settings.search) wanted.push(["search", "127.0.0.1"])
  if (!settings.databaseUrl) wanted.push(["postgres", "127.0.0.1"])
  for (const [service, host] of wanted)
    await claimPort(settings.ports[service], host, portVariable(service))
}
