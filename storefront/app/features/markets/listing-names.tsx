import type { MarketsOverview } from "@serumpun/backend/src/contracts/markets-overview.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

export type Titles = ReadonlyMap<string, string>

export const titlesOf = (listings: MarketsOverview["listings"]): Titles =>
  new Map(listings.map(({ id, title }) => [id, title]))

/** Named at once; the others unfold, up to a number above which nobody reads on. */
const AT_ONCE = 5
const NAMED = 50

type Props = {
  ids: string[]
  titles: Titles
  /** Where on the listing's page a link arrives. */
  place: "#readiness" | "?part=certificates#certificates" | "?part=kind#hs_code"
}

export function ListingNames({ ids, ...rest }: Props) {
  const { t } = useTranslation("markets")
  const [first, others] = [ids.slice(0, AT_ONCE), ids.slice(AT_ONCE, NAMED)]
  const unnamed = ids.length - NAMED
  return (
    <>
      <Names ids={first} {...rest} />
      {others.length > 0 ? (
        <details className="details">
          <summary>
            <Icon name="chevron" />
            <span>{t("more", { count: ids.length - AT_ONCE })}</span>
          </summary>
          <Names ids={others} {...rest} />
          {unnamed > 0 ? <p className="soft">{t("more", { count: unnamed })}</p> : null}
        </details>
      ) : null}
    </>
  )
}

function Names({ ids, titles, place }: Props) {
  const base = `/${useLocale()}/producer/listings`
  return (
    <ul role="list" className="markets-names">
      {ids.map((id) => (
        <li key={id}>
          <a href={`${base}/${id}${place}`}>
            <bdi>{titles.get(id)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  )
}
