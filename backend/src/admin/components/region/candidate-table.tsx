import { Table } from "@medusajs/ui"
import type { CandidateView } from "../../../contracts/programme"
import { useText } from "../../lib/use-text"
import { TickBox, ticked } from "./tick-box"

type Props = {
  candidates: CandidateView[]
  ids: string[]
  onTick: (ids: string[]) => void
}

/** Businesses that could be enrolled; those that cannot say why. */
export function CandidateTable({ candidates, ids, onTick }: Props) {
  const { t } = useText()
  const fitting = candidates
    .filter(({ status, lies_within }) => !status && lies_within)
    .map(({ id }) => id)
  const columns = ["name", "nib", "village", "category"] as const
  const hindrance = ({ status }: CandidateView) =>
    status ? t(`region.enrolment.${status}`) : t("region.programmes.enrol.outside")
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>
              {fitting.length > 0 && (
                <TickBox
                  label={t("region.programmes.tickAll")}
                  checked={fitting.every((id) => ids.includes(id))}
                  onChange={(isOn) => onTick(ticked(ids, fitting, isOn))}
                />
              )}
            </Table.HeaderCell>
            {columns.map((field) => (
              <Table.HeaderCell key={field}>{t(`register.field.${field}`)}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {candidates.map((one) => (
            <Table.Row key={one.id}>
              <Table.Cell>
                {fitting.includes(one.id) ? (
                  <TickBox
                    label={t("region.programmes.tick", { name: one.name })}
                    checked={ids.includes(one.id)}
                    onChange={(isOn) => onTick(ticked(ids, [one.id], isOn))}
                  />
                ) : (
                  hindrance(one)
                )}
              </Table.Cell>
              <Table.Cell>{one.name}</Table.Cell>
              <Table.Cell>{one.nib}</Table.Cell>
              <Table.Cell>{[one.village, one.regency].filter(Boolean).join(", ")}</Table.Cell>
              <Table.Cell>{one.category && t(`category.${one.category}`)}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
