import { specificationKeys } from "@serumpun/domain/units"
import { useText } from "../../lib/use-text"

const plain = ["title", "summary", "description"] as const

/** What a text of a listing is called, by its field. */
export function useFieldName(): (field: string) => string {
  const { t } = useText()
  return (field) => {
    const name = plain.find((one) => one === field)
    if (name) return t(`translation.fields.${name}`)
    if (field === "packing.inner") return t("translation.fields.inner")
    const key = specificationKeys.find((one) => field === `specification.${one}`)
    return key ? t(`specification.${key}`) : t("translation.fields.picture")
  }
}
