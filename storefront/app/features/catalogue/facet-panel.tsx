import { facet, facetNames } from "@serumpun/search/facets"
import { FacetGroup, FacetSheet } from "#app/components/ui/facets.tsx"
import { FacetChoice } from "./facet-choice.tsx"
import { FacetFamilies } from "./facet-families.tsx"
import { useFacetHeading, useFacetLabel } from "./facet-labels.ts"
import { type FacetProps, optionsOf } from "./facet-options.ts"
import { FacetTick } from "./facet-tick.tsx"

/** The filter form: a control per row of the table of facets. */
export function FacetPanel({ path, search, found }: Omit<FacetProps, "name">) {
  return (
    <FacetSheet action={path}>
      {search.q ? <input type="hidden" name="q" value={search.q} /> : null}
      {search.view ? <input type="hidden" name="view" value={search.view} /> : null}
      {search.plain?.map((typed) => (
        <input key={typed} type="hidden" name="plain" value={typed} />
      ))}
      {facetNames.map((name) => {
        const Control = controls[facet(name).control]
        return <Control key={name} name={name} path={path} search={search} found={found} />
      })}
    </FacetSheet>
  )
}

const controls = {
  several: FacetBoxes,
  one: FacetChoice,
  tick: FacetTick,
  families: FacetFamilies,
}

/** A box per value. */
function FacetBoxes(props: FacetProps) {
  const { name } = props
  const labelOf = useFacetLabel()
  const headingOf = useFacetHeading()
  const options = optionsOf(props)
  if (options.length === 0) return null
  return (
    <FacetGroup
      name={name}
      label={headingOf(name)}
      open={facet(name).isOpenAtFirst ?? false}
      options={options.map((option) => ({ ...option, label: labelOf(name, option.value) }))}
    />
  )
}
