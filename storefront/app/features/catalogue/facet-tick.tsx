import { facet, writeFacetValue } from "@serumpun/search/facets"
import { Checkbox } from "#app/components/ui/field.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetHeading } from "./facet-labels.ts"
import type { FacetProps } from "./facet-options.ts"

/** One box: what has it, or everything. */
export function FacetTick({ name, search, found }: FacetProps) {
  const format = useFormat()
  const headingOf = useFacetHeading()
  const [code = ""] = facet(name).values
  const count = found.facets[name]?.[code] ?? 0
  const isChosen = search[name]?.includes(code) ?? false
  if (count === 0 && !isChosen) return null
  return (
    <div className="facet">
      <Checkbox
        name={name}
        value={writeFacetValue(name, code)}
        label={headingOf(name)}
        count={format.number(count)}
        defaultChecked={isChosen}
      />
    </div>
  )
}
