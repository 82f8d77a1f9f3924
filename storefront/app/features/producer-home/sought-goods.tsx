import type { SoughtGoods } from "@serumpun/backend/src/contracts/demand.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** What buyers looked for, found or not; nothing while the desk shows nothing. */
export function SoughtByBuyers({ sought }: { sought: SoughtGoods[] }) {
  const { t } = useTranslation("producer")
  const format = useFormat()
  const listing = `/${useLocale()}/producer/listings/new`
  if (sought.length === 0) return null
  return (
    <section className="stack">
      <h2>{t("home.sought")}</h2>
      <p>{t("home.soughtText")}</p>
      <ul>
        {sought.map(({ id, text, locale, market }) => (
          <li key={id}>
            <bdi lang={locale}>
              <strong>{text}</strong>
            </bdi>
            {market ? ` · ${format.country(market)}` : null}
          </li>
        ))}
      </ul>
      <p>
        <a href={listing}>{t("home.soughtAdd")}</a>
      </p>
    </section>
  )
}
