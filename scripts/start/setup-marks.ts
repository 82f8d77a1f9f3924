import pg from "pg"

/**
 * Small facts about the set-up, kept in the database they describe: they move with it and are
 * gone when it is dropped, as a file in the data folder would not be.
 */
export type SetupMarks = {
  read(name: "migrated" | "seed"): Promise<string | undefined>
  write(name: "migrated" | "seed", value: string): Promise<void>
}

export function createSetupMarks(databaseUrl: string): SetupMarks {
  return {
    read: (name) =>
      withClient(databaseUrl, async (client) => {
        const known = await client.query("select to_regclass('serumpun_setup.mark') as found")
        if (known.rows[0].found === null) return undefined
        const result = await client.query<{ value: string }>(
          "select value from serumpun_setup.mark where name = $1",
          [name],
        )
        return result.rows[0]?.value
      }),
    write: (name, value) =>
      withClient(databaseUrl, async (client) => {
        await client.query("create schema if not exists serumpun_setup")
        await client.query(
          "create table if not exists serumpun_setup.mark (name text primary key, value text not null)",
        )
        await client.query(
          "insert into serumpun_setup.mark values ($1, $2) on conflict (name) do update set value = $2",
          [name, value],
        )
      }),
  }
}

export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  // A database that stops meanwhile ends the query that is waited for, which says so; the connection says it again.
  client.on("error", () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
