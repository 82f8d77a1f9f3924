import type { Client } from "pg"
import { withClient } from "./setup-marks.ts"

type SearchServer = { host: string; apiKey: string }

/**
 * The database remembers which search indexes it has made. When the search server lacks one of
 * them (its data was lost, or it is another server), all are forgotten, so that the migration
 * makes them and the backend fills them again.
 * @returns whether they were forgotten
 */
export async function forgetLostIndexes(
  databaseUrl: string,
  server: SearchServer,
): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const names = await knownIndexes(client)
    const isThere = await Promise.all(names.map((name) => hasIndex(server, name)))
    if (isThere.every(Boolean)) return false
    await client.query("delete from search_index_sync")
    await client.query("delete from search_index_version")
    await client.query("delete from search_index")
    return true
  })
}

async function knownIndexes(client: Client): Promise<string[]> {
  const table = await client.query("select to_regclass('public.search_index_version') as found")
  if (table.rows[0].found === null) return []
  const { rows } = await client.query<{ physical_name: string }>(
    `select physical_name from search_index_version v
       join search_index i on i.id = v.search_index_id and i.active_version = v.version
      where v.deleted_at is null and i.deleted_at is null`,
  )
  return rows.map(({ physical_name }) => physical_name)
}

async function hasIndex({ host, apiKey }: SearchServer, name: string): Promise<boolean> {
  const { status } = await fetch(`${host}/indexes/${encodeURIComponent(name)}`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal: AbortSignal.timeout(10_000),
  })
  // Anything else is no reason to forget what may well be there.
  return status !== 404
}
