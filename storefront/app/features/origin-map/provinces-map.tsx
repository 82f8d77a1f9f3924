import type { Province } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { RegionsMap } from "./origin-map.tsx"
import { provinceCentres } from "./province-centres.ts"

/** The map of the regions that have goods in the catalogue. */
export function ProvincesMap({ provinces }: { provinces: Province[] }) {
  const { t } = useTranslation("trade")
  const locale = useLocale()
  return (
    <RegionsMap
      points={provinces.map((code) => {
        const [latitude, longitude] = provinceCentres[code]
        const href = `/${locale}/regions/${regionSlug(code)}`
        return { key: code, latitude, longitude, href, name: t(`province.${code}`) }
      })}
    />
  )
}
