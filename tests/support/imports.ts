import type { ImportRowView, ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type { Client } from "../../scripts/http/client.ts"

/** Where imports are answered: a producer's own of goods, unless another place is said. */
const OWN = "/producer/imports"

/** Sends a file as a browser does. */
export async function sendFile(
  own: Client,
  content: string | Uint8Array<ArrayBuffer>,
  name = "goods.csv",
  base = OWN,
): Promise<ImportView> {
  const form = new FormData()
  form.set("file", new Blob([content]), name)
  return (await own.post<{ import: ImportView }>(base, form)).import
}

/** The import once nothing goes on by itself any more. */
export async function settled(own: Client, id: string, base = OWN): Promise<ImportView> {
  for (const end = Date.now() + 60_000; ;) {
    const { import: shown } = await own.get<{ import: ImportView }>(`${base}/${id}`)
    if (!isWorking(shown.status)) return shown
    if (Date.now() > end) throw new Error(`${id} is still ${shown.status}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export async function rowsOf(
  own: Client,
  id: string,
  query = "",
  base = OWN,
): Promise<ImportRowView[]> {
  const path = `${base}/${id}/rows?limit=100${query}`
  return (await own.get<{ rows: ImportRowView[] }>(path)).rows
}
