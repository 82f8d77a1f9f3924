import { buildPages, buildServer } from "./build.ts"
import { openDatabase, openGround, openSearch } from "./foundations.ts"
import type { Service } from "./service.ts"
import { listServices } from "./list-services.ts"
import type { Progress } from "./progress.ts"
import { findSearchKey } from "./search.ts"
import { type Mode, readPublishableKey, startStorefront } from "./services.ts"
import type { Settings } from "./settings.ts"
import type { Supervisor } from "./supervisor.ts"

/**
 * Starts the parts of a machine that runs no backend (`PARTS`): nothing is migrated or seeded, which
 * the machine with the first backend does.
 * @returns the parts to keep running
 */
export async function startWithoutBackend(
  settings: Settings,
  supervisor: Supervisor,
  progress: Progress,
  mode: Mode,
): Promise<Service[]> {
  const { parts } = settings
  const secrets = await openGround(settings, progress)
  await progress.step("Build: server", async ({ note }) => note(await buildServer()))
  if (mode === "production")
    await progress.step("Build: storefront and admin", async ({ note }) => note(await buildPages()))
  const database = parts.has("database")
    ? await openDatabase(settings, secrets, supervisor, progress)
    : undefined
  const search = parts.has("search")
    ? await openSearch(settings, secrets, supervisor, progress)
    : undefined
  const runStorefront = async () =>
    startStorefront({
      settings,
      secrets,
      searchHost: search?.host ?? settings.search?.host ?? "",
      searchKey: await searchKey(settings, search),
      publishableKey:
        settings.keys.publishable ??
        (await readPublishableKey(database?.url ?? settings.databaseUrl ?? "")),
      supervisor,
      mode,
    })
  if (parts.has("storefront")) await progress.step("Storefront", runStorefront)
  return listServices({
    settings,
    supervisor,
    database: database?.own,
    search: search?.own,
    runBackend: undefined,
    runStorefront: parts.has("storefront") ? runStorefront : undefined,
  })
}

async function searchKey(
  { keys, search }: Settings,
  own: { host: string; apiKey: string } | undefined,
): Promise<string> {
  const server = own ?? search
  return keys.search ?? (server ? findSearchKey(server.host, server.apiKey) : "")
}
