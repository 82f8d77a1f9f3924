import type { Client } from "../../scripts/http/client.ts"
import { freshNib } from "./actors.ts"
import { sendFile, settled } from "./imports.ts"

/** Where agencies bring lists of businesses in. */
export const registerImports = "/admin/region/imports"

/** Enters businesses into the register through the import that agencies use, and says which import it was. */
export async function enterBusinesses(
  agent: Client,
  businesses: { name: string; regency: string }[],
): Promise<string> {
  const lines = [
    "Nama Usaha,Kabupaten/Kota",
    ...businesses.map((one) => `${one.name},${one.regency}`),
  ]
  const name = `businesses-${freshNib()}.csv`
  const { id } = await sendFile(agent, lines.join("\n"), name, registerImports)
  await settled(agent, id, registerImports)
  await agent.post(`${registerImports}/${id}/run`, { rows: "all" })
  const { counts } = await settled(agent, id, registerImports)
  if (counts.done?.written !== businesses.length)
    throw new Error(`Businesses were not entered: ${JSON.stringify(counts)}`)
  return id
}
