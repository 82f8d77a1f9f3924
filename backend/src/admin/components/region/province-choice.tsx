import { isProvince, provinces } from "@serumpun/domain/places"
import { useRegionMe } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"

const ALL = "-"
type Props = { params: URLSearchParams; onNarrow: (name: "province", value: string) => void }

/** One province of the own territory, or all of it; not asked of whoever has one alone. */
export function ProvinceChoice({ params, onNarrow }: Props) {
  const { t, province } = useText()
  const me = useRegionMe()
  if (!me.data) return null
  const areas = me.data.agent?.institution?.areas
  const known = Object.keys(provinces).filter(isProvince)
  const own = areas ? known.filter((one) => areas.some((area) => area.province === one)) : known
  if (own.length < 2) return null
  return (
    <Choice
      label={t("region.trade.province")}
      value={params.get("province") ?? ALL}
      options={[
        { value: ALL, label: t("region.trade.everywhere") },
        ...own.map((value) => ({ value, label: province(value) })),
      ]}
      onChange={(chosen) => onNarrow("province", chosen === ALL ? "" : chosen)}
    />
  )
}
