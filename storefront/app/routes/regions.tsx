import type { ProvincesAnswer } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { RegionCard } from "#app/components/places/region-card.tsx"
import { ProvincesMap } from "#app/features/origin-map/provinces-map.tsx"
import { readPublic } from "#app/lib/http/api.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import type { Route } from "./+types/regions.ts"

export async function loader({ params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const t = translator(locale)
  const { provinces } = await readPublic<ProvincesAnswer>("/store/provinces", { locale })
  return {
    regions: provinces
      .filter(({ listings }) => listings > 0)
      .sort((a, b) => b.listings - a.listings),
    title: t("places:regions.title"),
    description: t("places:regions.description"),
  }
}

export function meta({ loaderData, matches, location }: Route.MetaArgs) {
  return loaderData ? pageMeta({ matches, location, ...loaderData }) : []
}

export default function Regions({ loaderData: { regions } }: Route.ComponentProps) {
  const { t } = useTranslation("places")
  return (
    <>
      <h1>{t("regions.title")}</h1>
      <p className="lede">{t("regions.lede")}</p>
      <ProvincesMap provinces={regions.map(({ code }) => code)} />
      <div className="region-grid">
        {regions.map((region) => (
          <RegionCard key={region.code} region={region} heading="h2" />
        ))}
      </div>
    </>
  )
}
