import { facet } from "@serumpun/search/facets"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { catalogueQueryString } from "#app/lib/catalogue/catalogue-selection.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetHeading, useFacetLabel } from "./facet-labels.ts"
import { type FacetProps, optionsOf } from "./facet-options.ts"

const familyOf = (value: string) => value.split("/")[0] ?? value

/** Families as links; the chosen family opens its kinds. */
export function FacetFamilies(props: FacetProps) {
  const { name, search } = props
  const { t } = useTranslation("catalogue")
  const headingOf = useFacetHeading()
  const [chosen] = search[name] ?? []
  const families = familiesOf(props)
  if (families.length === 0 && !chosen) return null
  return (
    <details className="facet" open>
      <summary>
        <Icon name="chevron" />
        {headingOf(name)}
      </summary>
      {chosen ? <input type="hidden" name={name} value={chosen} /> : null}
      <ul role="list" className="facet-links">
        {chosen ? (
          <li>
            <FamilyLink {...props} label={t("allCategories")} />
          </li>
        ) : null}
        {families.map(([family, count]) => (
          <li key={family}>
            <CodeLink {...props} value={family} count={count} />
            {chosen && family === familyOf(chosen) ? <Kinds {...props} family={family} /> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Kinds({ family, ...props }: FacetProps & { family: string }) {
  const kinds = optionsOf(props).filter(({ value }) => value.startsWith(`${family}/`))
  return (
    <ul role="list">
      {kinds.map(({ value, count }) => (
        <li key={value}>
          <CodeLink {...props} value={value} count={count} />
        </li>
      ))}
    </ul>
  )
}

function familiesOf({ name, found }: FacetProps): [string, number][] {
  const { family } = facet(name)
  const counts = (family && found.facets[family]) ?? {}
  return Object.entries(counts).sort(([, a], [, b]) => b - a)
}

function CodeLink(props: FacetProps & { value: string; count: number }) {
  const labelOf = useFacetLabel()
  return <FamilyLink {...props} label={labelOf(props.name, props.value)} />
}

/** Without a value, the link to everything. */
function FamilyLink({
  name,
  path,
  search,
  value,
  label,
  count,
}: FacetProps & { value?: string; label: string; count?: number }) {
  const format = useFormat()
  const isChosen = value !== undefined && search[name]?.[0] === value
  return (
    <a
      className="field-check"
      href={path + catalogueQueryString({ ...search, [name]: value ? [value] : [], page: 1 })}
      aria-current={isChosen ? "true" : undefined}
    >
      <span>{label}</span>
      {count === undefined ? null : <span className="count num">{format.number(count)}</span>}
    </a>
  )
}
