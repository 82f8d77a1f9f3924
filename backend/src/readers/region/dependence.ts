import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sumExactly } from "@serumpun/domain/decimal"
import {
  concentrationOf,
  ifTinFalls,
  sharesOf,
  tinShareOf,
  type ValuedPart,
} from "@serumpun/domain/dependence"
import type { DependenceAnswer, DependenceQuery, YearShare } from "../../contracts/trade-figures"
import { requireOwnPlace, type Territory } from "../territory"
import { tradeCondition } from "./trade"

type Row = ValuedPart & { year: number }

/** On what a territory's trade depends, and what becomes of it when tin falls. */
export async function readDependence(
  container: MedusaContainer,
  territory: Territory,
  { fall: percent, ...asked }: DependenceQuery,
): Promise<DependenceAnswer> {
  requireOwnPlace(territory, asked)
  const where = tradeCondition(territory, asked)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: (Omit<Row, "value"> & { value: string })[] }>(
      `select left(e.day, 4)::int as year, left(e.hs_code, 4) as key, sum(e.value_idr) as value
       from trade_entry e where ${where.sql} group by 1, 2 order by 1, 2`,
      where.bindings,
    )
  const found = rows.map(({ year, key, value }) => ({ year, key, value: Number(value) }))
  const parts = byHeading(found)
  const fallen = ifTinFalls(parts, percent)
  return {
    ...{ evidence: asked.evidence, shares: sharesOf(parts) },
    ...{ concentration: concentrationOf(parts), tin_percent: tinShareOf(parts) },
    years: byYear(found),
    fall: fallen && { percent, ...fallen },
  }
}

function byHeading(rows: Row[]): ValuedPart[] {
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, some]) => ({
    key,
    value: sumExactly(some.map(({ value }) => value)),
  }))
}

function byYear(rows: Row[]): YearShare[] {
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, some]) => {
    const tin = tinShareOf(some)
    return {
      year,
      value_idr: sumExactly(some.map(({ value }) => value)),
      non_tin_percent: tin === null ? null : sumExactly([100, -tin]),
    }
  })
}
