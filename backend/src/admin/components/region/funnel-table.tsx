import { Table, Text as Paragraph } from "@medusajs/ui"
import { type FunnelDimension, funnelDimensions, stages } from "@serumpun/domain/register"
import { Link } from "react-router-dom"
import type { FunnelAnswer, FunnelGroup } from "../../../contracts/register"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Section } from "../section"
import { useGroupName } from "./use-group-name"

const byPeople: readonly FunnelDimension[] = ["gender", "age"]

type Props = {
  funnel: FunnelAnswer
  params: URLSearchParams
  onNarrow: (name: string, value: string) => void
}

/** Registered to exporting, one row for each group of the chosen dimension. */
export function FunnelTable({ funnel: { by, groups, total }, params, onNarrow }: Props) {
  const { t } = useText()
  const nameOf = useGroupName()
  const own = new URLSearchParams(params)
  own.delete("by")
  const rowsOf = (group: FunnelGroup) => {
    if (byPeople.includes(by) || group.key === null) return null
    const { province, regency, district } = group
    const narrowed = new URLSearchParams(own)
    for (const [name, value] of Object.entries({ province, regency, district, [by]: group.key }))
      if (value) narrowed.set(name, value)
    return narrowed
  }
  return (
    <Section
      title={t("region.funnel")}
      aside={
        <Choice
          label={t("region.by")}
          quiet
          value={by}
          options={funnelDimensions.map((value) => ({
            value,
            label: t(`region.dimension.${value}`),
          }))}
          onChange={(chosen) => onNarrow("by", chosen)}
        />
      }
    >
      {byPeople.includes(by) && <Paragraph size="small">{t("region.hidden")}</Paragraph>}
      {groups.length === 0 ? (
        <Paragraph size="small">{t("region.empty")}</Paragraph>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t(`region.dimension.${by}`)}</Table.HeaderCell>
                {stages.map((stage) => (
                  <Table.HeaderCell key={stage} className="text-end">
                    {t(`region.stage.${stage}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {groups.map((group) => (
                <FunnelRow
                  key={[group.province, group.regency, group.district, group.key].join("|")}
                  name={group.name ?? nameOf(group, by)}
                  counts={group.counts}
                  rows={rowsOf(group)}
                />
              ))}
              {total && <FunnelRow name={t("region.total")} counts={total} rows={own} />}
            </Table.Body>
          </Table>
        </div>
      )}
    </Section>
  )
}

type RowProps = {
  name: string
  counts: FunnelGroup["counts"]
  /** What the rows are narrowed to; null where a figure has no list of its own. */
  rows: URLSearchParams | null
}

function FunnelRow({ name, counts, rows }: RowProps) {
  const { number, t } = useText()
  return (
    <Table.Row>
      <Table.Cell>{name}</Table.Cell>
      {stages.map((stage) => {
        const count = counts[stage]
        const shown = count === null ? t("region.hiddenCount") : number(count)
        return (
          <Table.Cell key={stage} className="text-end tabular-nums">
            {rows && count ? (
              <Link
                className="underline"
                to={`/region/businesses?${new URLSearchParams([...rows.entries(), ["stage", stage]])}`}
                aria-label={`${name}, ${t(`region.stage.${stage}`)}: ${shown}`}
              >
                {shown}
              </Link>
            ) : (
              shown
            )}
          </Table.Cell>
        )
      })}
    </Table.Row>
  )
}
