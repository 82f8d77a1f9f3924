import { type MergeField, mergeFields } from "@serumpun/domain/register"
import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { ComparedEntry, Hanging, PairAnswer } from "../../../contracts/register-merge"
import { useText } from "../../lib/use-text"
import { useGroupName } from "./use-group-name"

type Props = {
  pair: PairAnswer
  /** Of the form, so that its choices are its own. */
  name: string
  kept_id: string
  /** Whose value stays, by field. */
  sources: PairAnswer["sources"]
  onKeep: (id: string) => void
  onTake: (field: MergeField, id: string) => void
}

const hanging = [
  "enrolments",
  "steps",
  "claims",
  "open_codes",
  "ledger",
] as const satisfies (keyof Hanging)[]

/** Field by field; where both have something else, one chooses what stays. */
export function PairTable({ pair, name, kept_id, sources, onKeep, onTake }: Props) {
  const { t, day } = useText()
  const valueOf = useValue()
  const [one, other] = pair.entries
  const fieldName = (field: MergeField) =>
    field === "place" ? t("region.trade.entries.place") : t(`register.field.${field}`)
  const isFilled = (field: MergeField) => pair.entries.some(({ values }) => values[field] !== null)
  const isChoice = (field: MergeField) => {
    const [here, there] = [one.values[field], other.values[field]]
    return here !== null && there !== null && here !== there
  }
  const row = (label: string, cell: (entry: ComparedEntry) => ReactNode) => (
    <Table.Row key={label}>
      <Table.HeaderCell scope="row">{label}</Table.HeaderCell>
      {pair.entries.map((entry) => (
        <Table.Cell key={entry.id}>{cell(entry)}</Table.Cell>
      ))}
    </Table.Row>
  )
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Body>
          {row(t("region.duplicates.goesOn"), (entry) => (
            <Choice
              {...{ name: `${name}-kept`, isChosen: kept_id === entry.id }}
              label={t("region.duplicates.thisOne")}
              onChoose={() => onKeep(entry.id)}
            />
          ))}
          {mergeFields.filter(isFilled).map((field) =>
            row(fieldName(field), (entry) => {
              const text = valueOf(field, entry.values[field])
              return isChoice(field) ? (
                <Choice
                  {...{ name: `${name}-${field}`, isChosen: sources[field] === entry.id }}
                  label={text}
                  onChoose={() => onTake(field, entry.id)}
                />
              ) : (
                <bdi>{text}</bdi>
              )
            }),
          )}
          {row(t("region.duplicates.entered"), ({ entered_at }) => day(entered_at))}
          {row(t("region.duplicates.hangs"), ({ hangs }) =>
            hanging
              .filter((kind) => hangs[kind] > 0)
              .map((kind) => t(`region.duplicates.hanging.${kind}`, { count: hangs[kind] }))
              .join(", "),
          )}
        </Table.Body>
      </Table>
    </div>
  )
}

type ChoiceProps = { name: string; label: string; isChosen: boolean; onChoose: () => void }

const Choice = ({ name, label, isChosen, onChoose }: ChoiceProps) => (
  <label className="flex min-h-6 items-center gap-2">
    <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
    <bdi>{label}</bdi>
  </label>
)

/** What a field holds, in words; nothing where it is empty. */
function useValue() {
  const { day } = useText()
  const groupName = useGroupName()
  return (field: MergeField, value: string | null): string => {
    if (value === null) return ""
    const group = { key: value }
    if (field === "category" || field === "legal_form") return groupName(group, field)
    if (field === "owner_gender") return groupName(group, "gender")
    return field === "consent_on" ? day(value) : value
  }
}
