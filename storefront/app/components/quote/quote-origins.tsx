import type { QuoteView } from "@serumpun/backend/src/contracts/buyer.ts"
import type { Unit } from "@serumpun/domain/units"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

type Line = {
  rfq_item_id: string
  line: number
  unit: Unit
  shares?: QuoteView["lines"][number]["shares"]
}

/** Which members of a group make how much of a quote; nothing when one producer makes it all. */
export function QuoteOrigins({ lines }: { lines: Line[] }) {
  const { t } = useTranslation("pool")
  const format = useFormat()
  const locale = useLocale()
  const rows = lines.flatMap(({ rfq_item_id, line, unit, shares = [] }) =>
    shares.map((share) => ({ key: `${rfq_item_id} ${share.listing_id}`, line, unit, share })),
  )
  if (rows.length === 0) return null
  return (
    <div>
      <h4>{t("origin.title")}</h4>
      <ul>
        {rows.map(({ key, line, unit, share }) => (
          <li key={key}>
            <span className="num soft">{format.number(line)}.</span>{" "}
            <bdi>{format.quantity(share.quantity, unit)}</bdi>
            {": "}
            {share.handle ? (
              <a href={`/${locale}/producers/${share.handle}`}>
                <bdi>{share.producer_name}</bdi>
              </a>
            ) : (
              <bdi>{share.producer_name}</bdi>
            )}
            {share.place ? (
              <>
                {", "}
                <bdi>{share.place}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
