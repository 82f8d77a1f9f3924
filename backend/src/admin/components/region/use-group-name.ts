import { categories, isProvince, provinces } from "@serumpun/domain/places"
import { type FunnelDimension, genders } from "@serumpun/domain/register"
import { legalForms } from "@serumpun/domain/units"
import type { FunnelGroup } from "../../../contracts/register"
import { useText } from "../../lib/use-text"

type Named = Pick<FunnelGroup, "key" | "regency" | "district">

/** What a group of a dimension is called. */
export function useGroupName() {
  const { t, number } = useText()
  const placed = ({ key, regency, district }: Named) =>
    [key, district, regency].filter(Boolean).join(", ")
  return (group: Named, by: FunnelDimension): string => {
    const { key } = group
    if (key === null) return t("region.unsaid")
    if (by === "province" && isProvince(key)) return provinces[key]
    if (by === "age") return t("region.age", { from: number(+key), to: number(+key + 9) })
    const category = categories.find((one) => one === key)
    if (by === "category" && category) return t(`category.${category}`)
    const form = legalForms.find((one) => one === key)
    if (by === "legal_form" && form) return t(`legalForm.${form}`)
    const gender = genders.find((one) => one === key)
    return by === "gender" && gender ? t(`region.gender.${gender}`) : placed(group)
  }
}
