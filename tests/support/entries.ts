import { nameKey } from "@serumpun/backend/src/workflows/register-import/name-key.ts"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { freshNib } from "./actors.ts"

/** Columns of an entry of the register, beside its id. */
export type Entry = Partial<
  Record<
    | "nib"
    | "npwp"
    | "village"
    | "district"
    | "category"
    | "contact_name"
    | "contact_phone"
    | "consent_on",
    string
  >
> & { name: string; regency: string; province: string; created_at?: string }

/** Writes entries as an import would, also such as no import lets in, since they are there already. */
export function writeEntries(databaseUrl: string, entries: Entry[]): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const ids: string[] = []
    for (const [index, entry] of entries.entries()) {
      const id = `bus_${freshNib()}_${index}`
      const row = { id, name_key: nameKey(entry.name), ...entry }
      const columns = Object.keys(row)
      await client.query(
        `insert into business (${columns.join(", ")}) values (${columns.map((_, at) => `$${at + 1}`).join(", ")})`,
        Object.values(row),
      )
      ids.push(id)
    }
    return ids
  })
}
