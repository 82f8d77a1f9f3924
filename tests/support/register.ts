import type { ImportView } from "@serumpun/backend/src/contracts/listing-import.ts"
import { isWorking } from "@serumpun/domain/sheet/imports"
import type { Client } from "../../scripts/http/client.ts"
import { freshNib } from "./actors.ts"

/** Enters businesses into the register through the import that agencies use, and says which import it was. */
export async function enterBusinesses(
  agent: Client,
  businesses: { name: string; regency: string }[],
): Promise<string> {
  const base = "/admin/region/imports"
  const lines = [
    "Nama Usaha,Kabupaten/Kota",
    ...businesses.map((one) => `${one.name},${one.regency}`),
  ]
  const form = new FormData()
  form.set("file", new Blob([lines.join("\n")]), `businesses-${freshNib()}.csv`)
  const { import: sent } = await agent.post<{ import: ImportView }>(base, form)
  const settled = async () => {
    for (const end = Date.now() + 60_000; ;) {
      const { import: found } = await agent.get<{ import: ImportView }>(`${base}/${sent.id}`)
      if (!isWorking(found.status)) return found
      if (Date.now() > end) throw new Error(`${sent.id} is still ${found.status}`)
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }
  await settled()
  await agent.post(`${base}/${sent.id}/run`, { rows: "all" })
  const { counts } = await settled()
  if (counts.done?.written !== businesses.length)
    throw new Error(`Businesses were not entered: ${JSON.stringify(counts)}`)
  return sent.id
}
