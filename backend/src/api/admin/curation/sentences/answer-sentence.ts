import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { StandardSentence } from "../../../../contracts/sentences"
import { readSentences } from "../../../../readers/standard-sentences"

export async function answerSentence(
  container: MedusaContainer,
  id: string,
): Promise<{ sentence: StandardSentence }> {
  const all = await readSentences(container.resolve(ContainerRegistrationKeys.QUERY))
  const sentence = all.find((one) => one.id === id)
  if (!sentence) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such sentence")
  return { sentence }
}
