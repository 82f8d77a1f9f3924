import { orderSorts, rfqSorts } from "@serumpun/domain/list-sorts"
import { orderStatuses, rfqStatuses } from "@serumpun/domain/statuses"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { SelectField, TextField } from "#app/components/ui/field.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { isNarrowed, type AskedList } from "./asked-list.ts"

type Props = {
  kind: "rfqs" | "orders"
  asked: AskedList
  /** Rows found; none of a narrowed list is said to be so. */
  count: number
  /** Where the same rows are as a file. */
  csv: string
}

/** Narrows and sorts a list; a plain form whose state is the address, so that it can be kept. */
export function ListFilter({ kind, asked, count, csv }: Props) {
  const { t } = useTranslation("dashboard")
  const { statuses, sorts } = useChoices()[kind]
  return (
    <>
      <form method="get" className="list-filter" aria-label={t("filter.label")}>
        <TextField
          id="filter-q"
          name="q"
          type="search"
          maxLength={100}
          label={t("filter.q")}
          defaultValue={asked.q}
        />
        <SelectField
          id="filter-status"
          name="status"
          label={t("filter.status")}
          required
          defaultValue={asked.status || "all"}
          choices={[{ value: "all", label: t("filter.all") }, ...statuses]}
        />
        <SelectField
          id="filter-sort"
          name="sort"
          label={t("filter.sort")}
          required
          defaultValue={asked.sort}
          choices={sorts}
        />
        <Button variant="secondary">{t("filter.apply")}</Button>
        <a href={`${csv}?${asked.search}`} download>
          {t("filter.csv")}
        </a>
      </form>
      {count === 0 && isNarrowed(asked) ? (
        <EmptyState
          title={t("filter.none")}
          text={t("filter.noneText")}
          action={{ label: t("filter.reset"), href: "?" }}
        />
      ) : null}
    </>
  )
}

function useChoices() {
  const { t } = useTranslation("dashboard")
  const sortsOf = <Sort extends (typeof rfqSorts | typeof orderSorts)[number]>(
    sorts: readonly Sort[],
  ) => sorts.map((sort) => ({ value: sort as string, label: t(`sort.${sort}`) }))
  return {
    rfqs: {
      // A draft is in no list: it was not sent to anybody.
      statuses: rfqStatuses
        .filter((status) => status !== "draft")
        .map((status) => ({ value: status as string, label: t(`rfqStatus.${status}`) })),
      sorts: sortsOf(rfqSorts),
    },
    orders: {
      statuses: orderStatuses.map((status) => ({
        value: status as string,
        label: t(`orderStatus.${status}`),
      })),
      sorts: sortsOf(orderSorts),
    },
  }
}
