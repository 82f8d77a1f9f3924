import { buildPages, buildServer } from "./build.ts"
import { prepareDataFolder } from "./data-folder.ts"
import { openDatabase, openGround, openSearch } from "./foundations.ts"
import { migrate } from "./migrate.ts"
import type { Service } from "./service.ts"
import { listServices } from "./list-services.ts"
import { releaseOwnership, takeOwnership } from "./ownership.ts"
import type { Progress } from "./progress.ts"
import { findSearchKey } from "./search.ts"
import type { Secrets } from "./secrets.ts"
import { prepareSeed } from "./seed.ts"
import {
  backendEnvironment,
  type Mode,
  readPublishableKey,
  startBackend,
  startStorefront,
} from "./services.ts"
import { ownAddress, type Settings } from "./settings.ts"
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
 * Brings the backend up with what it needs and, unless it runs elsewhere, the storefront, in as few
 * waits as the dependencies allow. The caller owns the supervisor and stops it, also when this
 * throws half-way.
 */
export async function startStack(
  settings: Settings,
  supervisor: Supervisor,
  progress: Progress,
  mode: Mode = "production",
): Promise<Stack> {
  const secrets = await openGround(settings, progress)
  const database = openDatabase(settings, secrets, supervisor, progress)
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
  const hasStorefront = settings.parts.has("storefront")
  await Promise.all([
    progress.step("Backend", runBackend),
    hasStorefront ? progress.step("Storefront", runStorefront) : undefined,
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
      runStorefront: hasStorefront ? runStorefront : undefined,
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
  const search = await openSearch(settings, secrets, supervisor, progress)
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
  const publishableKey = settings.keys.publishable ?? (await readPublishableKey(databaseUrl))
  const searchKey = settings.keys.search ?? (await findSearchKey(search.host, search.apiKey))
  const seed =
    settings.seed === "demo"
      ? await prepareSeed(
          {
            backendUrl: ownAddress(settings.host, settings.ports.backend),
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
