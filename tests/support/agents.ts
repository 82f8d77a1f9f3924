import type { TerritoryArea } from "@serumpun/backend/src/contracts/institution.ts"
import type { createActors } from "./actors.ts"
import { createTranslator, type Translator } from "./translators.ts"

/** Somebody of the Admin who acts for a new institution with this territory. */
export async function createAgent(
  actors: ReturnType<typeof createActors>,
  name: string,
  areas: TerritoryArea[],
): Promise<Translator & { institution_id: string }> {
  const operator = await actors.curator("admin")
  const { institution } = await operator.post<{ institution: { id: string } }>(
    "/admin/institutions",
    { name, kind: "dinas", areas, categories: [] },
  )
  const user = await createTranslator(actors)
  await operator.post("/admin/institution-users", {
    ...{ user_id: user.user_id, name: "Rahma", institution_id: institution.id },
  })
  return { ...user, institution_id: institution.id }
}
