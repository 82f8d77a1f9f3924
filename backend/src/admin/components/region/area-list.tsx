import { Button, Input } from "@medusajs/ui"
import { type Province, provinces } from "@serumpun/domain/places"
import { useState } from "react"
import type { TerritoryArea } from "../../../contracts/institution"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { FieldProblem } from "../notices"

type Props = {
  areas: TerritoryArea[]
  onChange: (areas: TerritoryArea[]) => void
  /** Provinces that can be chosen. */
  within: Province[] | null
  problems: string[]
}

const all = Object.keys(provinces) as Province[]

/** The places of a programme, each of which can be taken out, and one more. */
export function AreaList({ areas, onChange, within, problems }: Props) {
  const { t, province } = useText()
  const codes = within ?? all
  const [code, setCode] = useState<Province>(areas[0]?.province ?? codes[0] ?? "ID-BT")
  const [regency, setRegency] = useState("")
  const nameOf = (area: TerritoryArea) =>
    area.regency
      ? `${area.regency}, ${province(area.province)}`
      : t("region.programmes.make.whole", { name: province(area.province) })
  const add = () => {
    const name = regency.trim() || null
    if (!areas.some((area) => area.province === code && area.regency === name))
      onChange([...areas, { province: code, regency: name }])
    setRegency("")
  }
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="txt-small-plus pb-1">{t("region.programmes.make.places")}</legend>
      <ul className="txt-small">
        {areas.map((area) => (
          <li key={`${area.province} ${area.regency}`} className="flex items-center gap-2">
            {nameOf(area)}
            <Button
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("region.programmes.make.removeThis", { name: nameOf(area) })}
              onClick={() => onChange(areas.filter((one) => one !== area))}
            >
              {t("region.programmes.make.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <FieldProblem id="programme-areas-problem" text={problems.join(" ")} />
      <div className="flex flex-wrap items-end gap-4">
        <Choice
          label={t("region.dimension.province")}
          value={code}
          options={codes.map((value) => ({ value, label: province(value) }))}
          onChange={setCode}
        />
        <Labelled label={t("region.programmes.make.regency")}>
          {(id) => (
            <Input
              id={id}
              size="small"
              maxLength={120}
              aria-invalid={problems.length > 0}
              aria-describedby={problems.length > 0 ? "programme-areas-problem" : undefined}
              value={regency}
              onChange={(event) => setRegency(event.target.value)}
              // Enter adds the place instead of sending the form without it.
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !regency.trim()) return
                event.preventDefault()
                add()
              }}
            />
          )}
        </Labelled>
        <Button type="button" size="small" variant="secondary" onClick={add}>
          {t("region.programmes.make.add")}
        </Button>
      </div>
    </fieldset>
  )
}
