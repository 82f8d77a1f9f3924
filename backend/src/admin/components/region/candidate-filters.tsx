import { Button, Input } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import type { NarrowedTo } from "../../../contracts/register"
import { useFunnel } from "../../lib/region-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { useGroupName } from "./use-group-name"

const ANY = "-"
export type Narrowing = Pick<NarrowedTo, "q" | "province" | "regency" | "district" | "category">
type Field = "regency" | "district" | "category"
type Props = { value: Narrowing; onChange: (value: Narrowing) => void }

/** The register by name or NIB, and by the places and goods that stand in it. */
export function CandidateFilters({ value, onChange }: Props) {
  const { t } = useText()
  const [q, setQ] = useState(value.q ?? "")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onChange({ ...without(value, "q"), ...(q.trim() ? { q: q.trim() } : {}) })
  }
  const choose = (field: Field, chosen: string) => {
    const kept = without(value, field)
    const rest = field === "regency" ? without(kept, "district") : kept
    onChange(chosen === ANY ? rest : { ...rest, [field]: chosen })
  }
  const fields: Field[] = value.regency
    ? ["regency", "district", "category"]
    : ["regency", "category"]
  return (
    <form onSubmit={submit} noValidate role="search" className="flex flex-wrap items-end gap-4">
      <Labelled label={t("region.programmes.enrol.q")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            maxLength={120}
            value={q}
            onChange={(event) => setQ(event.target.value)}
          />
        )}
      </Labelled>
      <Button type="submit" size="small" variant="secondary">
        {t("region.programmes.enrol.search")}
      </Button>
      {fields.map((field) => (
        <Known key={field} by={field} value={value} onChange={(chosen) => choose(field, chosen)} />
      ))}
    </form>
  )
}

function without(value: Narrowing, field: keyof Narrowing): Narrowing {
  const { [field]: _left, ...rest } = value
  return rest
}

type KnownProps = { by: Field; value: Narrowing; onChange: (value: string) => void }

function Known({ by, value: { province, regency, ...value }, onChange }: KnownProps) {
  const { t } = useText()
  const nameOf = useGroupName()
  const within = new URLSearchParams({ by })
  if (province) within.set("province", province)
  if (by === "district" && regency) within.set("regency", regency)
  const found = useFunnel(within.toString())
  const names = new Map(
    (found.data?.groups ?? []).flatMap((group) =>
      group.key === null
        ? []
        : [[group.key, by === "category" ? nameOf(group, by) : group.key] as const],
    ),
  )
  const any = t(
    by === "category" ? "region.programmes.enrol.allGoods" : "region.programmes.enrol.everywhere",
  )
  const options = [...names].map(([key, label]) => ({ value: key, label }))
  return (
    <Choice
      label={t(`region.dimension.${by}`)}
      value={{ ...value, regency }[by] ?? ANY}
      onChange={onChange}
      options={[
        { value: ANY, label: any },
        ...options.toSorted((one, other) => one.label.localeCompare(other.label)),
      ]}
    />
  )
}
