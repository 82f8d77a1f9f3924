import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { RubricEdition } from "../../../../contracts/rubrics"
import { readEditions } from "../../../../readers/rubrics"

export async function answerRubric(
  container: MedusaContainer,
  id: string,
): Promise<{ rubric: RubricEdition }> {
  const { all } = await readEditions(container.resolve(ContainerRegistrationKeys.QUERY))
  const rubric = all.find((edition) => edition.id === id)
  if (!rubric) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such rubric")
  return { rubric }
}
