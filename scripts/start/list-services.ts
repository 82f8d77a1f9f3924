import { setTimeout as wait } from "node:timers/promises"
import type { EmbeddedDatabase } from "./database.ts"
import type { Service } from "./service.ts"
import { releaseLocks } from "./migrate.ts"
import type { SearchServer } from "./search.ts"
import { backendAnswers, backendReachesDatabase, storefrontAnswers } from "./services.ts"
import type { Settings } from "./settings.ts"
import type { Supervisor } from "./supervisor.ts"

type Parts = {
  settings: Settings
  supervisor: Supervisor
  /** Undefined when they are servers of the operator's own, and none of ours to keep running. */
  database: EmbeddedDatabase | undefined
  search: SearchServer | undefined
  /** Undefined when they run on another machine. */
  runBackend: (() => Promise<unknown>) | undefined
  runStorefront: (() => Promise<unknown>) | undefined
}

const reconnect_ms = 10_000

/** The parts of a running copy, with what each needs before it can start. */
export function listServices(parts: Parts): Service[] {
  const { settings, database, search, runBackend, runStorefront } = parts
  const services: Service[] = []
  if (runBackend) services.push(backend(parts, runBackend))
  // It shows what it has kept while the others are away, so it waits for none.
  if (runStorefront)
    services.push({
      name: "storefront",
      needs: [],
      start: runStorefront,
      answers: () => storefrontAnswers(settings),
    })
  if (search)
    services.push({ name: "search", needs: [], start: search.restart, answers: search.answers })
  if (database)
    services.push({
      name: "database",
      needs: [],
      start: database.restart,
      answers: database.answers,
    })
  return services
}

function backend(
  { settings, supervisor, database, search }: Parts,
  runBackend: () => Promise<unknown>,
): Service {
  const needs = [database ? "database" : "", search ? "search" : ""].filter(Boolean)
  return {
    name: "backend",
    needs,
    start: async () => {
      // Nobody else works on the embedded database, so nobody else can hold a lock in it.
      if (database) await releaseLocks(database.url)
      await runBackend()
    },
    answers: () => backendAnswers(settings),
    async afterRestartOf(name) {
      if (name === "database" && !(await reconnects(settings))) supervisor.kill("backend")
    },
  }
}

/** Medusa opens new connections by itself; one that has not after ten seconds is started again. */
async function reconnects(settings: Settings): Promise<boolean> {
  const deadline = Date.now() + reconnect_ms
  while (!(await backendReachesDatabase(settings).catch(() => false))) {
    if (Date.now() > deadline) return false
    await wait(250)
  }
  return true
}
