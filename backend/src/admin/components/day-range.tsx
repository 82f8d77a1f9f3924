import { Input } from "@medusajs/ui"
import { useText } from "../lib/use-text"
import { Labelled } from "./labelled"
import { FieldProblem } from "./notices"

type Days = { from_day: string; until_day: string }
type Props = {
  value: Days
  problemAt: (field: keyof Days) => string | undefined
  onChange: (changed: Partial<Days>) => void
}

/** The first and the last ISO day on which something is shown; both count. */
export function DayRange({ value, problemAt, onChange }: Props) {
  const { t } = useText()
  return (["from_day", "until_day"] as const).map((name) => (
    <Labelled key={name} label={t(`shopWindow.${name}`)}>
      {(id) => (
        <>
          <Input
            id={id}
            type="date"
            className="w-fit"
            value={value[name]}
            aria-invalid={Boolean(problemAt(name))}
            aria-describedby={`${id}-problem`}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
          <FieldProblem id={`${id}-problem`} text={problemAt(name)} />
        </>
      )}
    </Labelled>
  ))
}
