import { Table } from "@medusajs/ui"
import type { EnrolledView } from "../../../contracts/programme"
import { useText } from "../../lib/use-text"
import { TakeBackStep } from "./take-back-step"
import { TickBox } from "./tick-box"
import { useStepName } from "./use-step-name"

type Props = {
  programme_id: string
  one: EnrolledView
  /** Meetings whose day has come. */
  held: number
  isTicked: boolean
  onTick: (isOn: boolean) => void
}

/** Who is in a programme: where they stand, the steps that count, and how it all came about. */
export function EnrolledRow({ programme_id, one, held, isTicked, onTick }: Props) {
  const { t, day, number } = useText()
  const stepName = useStepName()
  return (
    <Table.Row>
      <Table.Cell className="py-3 align-top">
        <TickBox
          label={t("region.programmes.tick", { name: one.name })}
          checked={isTicked}
          onChange={onTick}
        />
      </Table.Cell>
      <Table.Cell className="py-3 align-top">{one.name}</Table.Cell>
      <Table.Cell className="py-3 align-top">
        {[one.village, one.regency].filter(Boolean).join(", ")}
      </Table.Cell>
      <Table.Cell className="py-3 align-top">
        {[t(`region.enrolment.${one.status}`), one.reason].filter(Boolean).join(": ")}
        {one.status === "completed" && (
          <a
            className="block underline"
            target="_blank"
            rel="noreferrer"
            aria-label={t("region.meeting.certificateOf", { name: one.name })}
            href={`/admin/region/programmes/${programme_id}/people/${one.business_id}/certificate`}
          >
            {t("region.meeting.certificate")}
          </a>
        )}
      </Table.Cell>
      <Table.Cell className="py-3 align-top tabular-nums">
        {held > 0 &&
          t("region.meeting.attended", { attended: number(one.attended), held: number(held) })}
      </Table.Cell>
      <Table.Cell className="py-3 align-top">
        <ul>
          {one.steps.map((done) => (
            <li key={done.id}>
              {stepName(done.step)} {day(done.day)}
              {done.note && ` · ${done.note}`}{" "}
              <TakeBackStep programme_id={programme_id} name={one.name} done={done} />
            </li>
          ))}
        </ul>
      </Table.Cell>
      <Table.Cell className="py-3 align-top">
        <History one={one} />
      </Table.Cell>
    </Table.Row>
  )
}

function History({ one }: { one: EnrolledView }) {
  const { t, day } = useText()
  const stepName = useStepName()
  return (
    <details>
      <summary>{t("region.programmes.history")}</summary>
      <ul className="max-w-prose whitespace-normal py-1">
        <li>{t("region.programmes.enrolledOn", { day: day(one.enrolled_on) })}</li>
        {one.changes.map((change, index) => (
          <li key={index}>
            {t("region.programmes.by", {
              what: [t(`region.enrolment.${change.status}`), change.reason]
                .filter(Boolean)
                .join(": "),
              ...{ day: day(change.day), name: change.by },
            })}
          </li>
        ))}
        {one.steps.map((done) => (
          <li key={done.id}>
            {t("region.programmes.by", {
              ...{ what: stepName(done.step), day: day(done.day), name: done.by },
            })}
          </li>
        ))}
        {one.taken_back.map((gone) => (
          <li key={`${gone.step} ${gone.at}`}>
            {t("region.programmes.takeBack.was", {
              ...{ step: stepName(gone.step), day: day(gone.day), name: gone.by },
              ...{ at: day(gone.at), reason: gone.reason },
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
