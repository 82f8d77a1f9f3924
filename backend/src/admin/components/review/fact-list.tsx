import { Heading } from "@medusajs/ui"
import type { Fact, FactGroup } from "../../lib/listing-facts"
import { useText } from "../../lib/use-text"
import { MarkedText } from "../marked-text"

type Props = { group: FactGroup; was: FactGroup | undefined; language?: string }

/** Facts side by side with those of the public revision: changed, new and dropped ones are marked. */
export function FactList({ group, was, language = "en" }: Props) {
  const { t } = useText()
  return (
    <div className="flex flex-col gap-1">
      <Heading level="h3">{group.title}</Heading>
      <dl className="txt-small tabular-nums">
        {rowsOf(group, was).map(({ fact, now, before }) => (
          <div
            key={fact.key}
            className="border-ui-border-base grid grid-cols-[10rem_1fr] gap-3 border-b py-1.5 last:border-b-0"
          >
            <dt className="text-ui-fg-subtle">{fact.label}</dt>
            <dd className="min-w-0 break-words">
              {now || before ? (
                <MarkedText now={now} was={before} language={language} />
              ) : (
                t("fact.none")
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type Row = { fact: Fact; now: string; before: string | null }

/** What was dropped stands where it stood before: behind the fact that it followed. */
function rowsOf(group: FactGroup, was: FactGroup | undefined): Row[] {
  const before = (key: string) => was?.facts.find((fact) => fact.key === key)?.value ?? ""
  const rows: Row[] = group.facts.map((fact) => ({
    fact,
    now: fact.value,
    before: was ? before(fact.key) : null,
  }))
  was?.facts.forEach((fact, index) => {
    if (rows.some((row) => row.fact.key === fact.key)) return
    const previous = was.facts[index - 1]?.key
    const at = rows.findIndex((row) => row.fact.key === previous) + 1
    rows.splice(at, 0, { fact, now: "", before: fact.value })
  })
  return rows
}
