import { packageKinds } from "@serumpun/domain/containers"
import { formatMonthName } from "@serumpun/domain/format"
import { transportModes } from "@serumpun/domain/incoterms"
import { categories, isProvince } from "@serumpun/domain/places"
import { processingStages, specificationKeys, units } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { readRows, type FormValues } from "#app/lib/kept/form-values.ts"
import { incotermRow, specificationRow, tierRow } from "./listing-fields.ts"

const rows = { tiers: tierRow, incoterms: incotermRow, specification: specificationRow } as const
const isTable = (path: string): path is keyof typeof rows => path in rows

/** What the controls of a field hold, as a reader says it: codes in words, rows of a table as lines. */
export function useControlText(): (path: string, values: FormValues) => string {
  const { t } = useTranslation(["listingEditor", "listingActs", "trade", "common"])
  const locale = useLocale()

  function word(name: string, value: string): string {
    const known = <T extends string>(codes: readonly T[], write: (code: T) => string) => {
      const code = codes.find((candidate) => candidate === value)
      return code ? write(code) : value
    }
    if (name === "category") return known(categories, (code) => t(`trade:category.${code}`))
    if (name === "processing_stage")
      return known(processingStages, (code) => t(`trade:processing_stage.${code}`))
    if (name === "unit") return known(units, (code) => t(`common:unit.perUnit.${code}`))
    if (name === "province") return isProvince(value) ? t(`trade:province.${value}`) : value
    if (name === "packing.kind") return known(packageKinds, (code) => t(`trade:package.${code}`))
    if (name === "transport") return known(transportModes, (code) => t(`trade:transport.${code}`))
    if (name === "key") return known(specificationKeys, (code) => t(`trade:specification.${code}`))
    if (name.startsWith("season.")) return value && formatMonthName(locale, Number(value))
    return value === "on" ? t("listingActs:conflict.ticked") : value
  }

  return (path, values) => {
    if (!isTable(path))
      return Object.entries(values)
        .map(([name, value]) => word(name, value))
        .filter(Boolean)
        .join(" – ")
    return readRows(values, path, rows[path])
      .map((row) =>
        Object.entries(row)
          .map(([name, value]) => word(name, value))
          .filter(Boolean)
          .join(path === "tiers" ? ": " : " · "),
      )
      .join("\n")
  }
}
