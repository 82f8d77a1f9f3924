import type { ConsentView } from "@serumpun/backend/src/contracts/consent.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { ConsentStanding } from "./consent-standing.tsx"

/** Acceptances above the limit, newest first. */
export function ConsentList({ consents }: { consents: ConsentView[] }) {
  const { t } = useTranslation(["company", "account"])
  const format = useFormat()
  const base = `/${useLocale()}/account`
  return (
    <>
      <Breadcrumb
        trail={[{ label: t("account:list.title"), href: base }, { label: t("consents.title") }]}
      />
      <h1>{t("consents.title")}</h1>
      <p className="lede">{t("consents.intro")}</p>
      {consents.length === 0 ? (
        <EmptyState title={t("consents.emptyTitle")} text={t("consents.emptyText")} />
      ) : (
        <ol className="company-list" role="list">
          {consents.map((one) => (
            <li key={one.id}>
              <h2>
                <a href={`${base}/consents/${one.id}`}>
                  <bdi>{one.number}</bdi> · {format.money(one.total, one.currency)}
                </a>
              </h2>
              <p>
                <bdi>{one.producer_name}</bdi>: <bdi>{format.list(one.titles)}</bdi>
              </p>
              <p className="soft">
                {t("consents.asked", { name: one.asked_by, date: format.dateTime(one.asked_at) })}
              </p>
              <p>
                <ConsentStanding consent={one} />
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
