import { Table, Text as Paragraph } from "@medusajs/ui"
import { localized } from "@serumpun/domain/locales"
import type { Assessment, ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"

/** The visible assessments beside each other; how many are still hidden is said, not what they hold. */
export function Assessments({ review }: { review: ReviewDetail }) {
  const { t } = useText()
  const { assessments, assessment_count } = review
  const hidden = assessment_count - assessments.length
  const scored = assessments.filter(({ conflict_of_interest }) => !conflict_of_interest)
  return (
    <Section title={t("review.sections.assessments")}>
      {assessment_count === 0 && <Paragraph size="small">{t("assessments.none")}</Paragraph>}
      {hidden > 0 && (
        <Paragraph size="small">{t("assessments.hidden", { count: hidden })}</Paragraph>
      )}
      {scored.length > 0 && <ScoreTable review={review} scored={scored} />}
      {assessments.map((assessment) => (
        <Words key={assessment.id} assessment={assessment} review={review} />
      ))}
    </Section>
  )
}

function ScoreTable({ review, scored }: { review: ReviewDetail; scored: Assessment[] }) {
  const { t, number, written } = useText()
  const { averages } = review.outcome
  const { criteria, gates } = review.rubric
  return (
    <div className="overflow-x-auto">
      <Table className="tabular-nums">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="!ps-0">{t("assessments.criterion")}</Table.HeaderCell>
            {scored.map(({ id, curator_name }) => (
              <Table.HeaderCell key={id} className="text-end">
                {curator_name}
              </Table.HeaderCell>
            ))}
            {averages && scored.length > 1 && (
              <Table.HeaderCell className="text-end">{t("assessments.average")}</Table.HeaderCell>
            )}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {criteria.map(({ key, name }) => (
            <Table.Row key={key}>
              <Table.Cell className="!ps-0">{written(localized(name))}</Table.Cell>
              {scored.map(({ id, scores }) => (
                <Table.Cell key={id} className="text-end">
                  {scores?.[key] ?? "–"}
                </Table.Cell>
              ))}
              {averages && scored.length > 1 && (
                <Table.Cell className="text-end font-medium">
                  {number(averages[key] ?? 0)}
                </Table.Cell>
              )}
            </Table.Row>
          ))}
          {gates.map(({ key, name }) => (
            <Table.Row key={key}>
              <Table.Cell className="!ps-0">{written(localized(name))}</Table.Cell>
              {scored.map(({ id, gates: results }) => (
                <Table.Cell key={id} className="text-end">
                  {results?.[key] === undefined
                    ? "–"
                    : t(results[key] ? "assessments.passed" : "assessments.failed")}
                </Table.Cell>
              ))}
              {averages && scored.length > 1 && <Table.Cell />}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

function Words({ assessment, review }: { assessment: Assessment; review: ReviewDetail }) {
  const { t, moment, written } = useText()
  const { curator_name: name, institution, notes, comment, conflict_reason } = assessment
  const noted = review.rubric.criteria.flatMap(({ key, name }) => {
    const note = notes[key]
    return note ? [{ key, name, note }] : []
  })
  return (
    <div className="txt-small flex flex-col gap-1">
      <p>
        <strong>{t("common.by", { name, institution })}</strong>{" "}
        <span className="text-ui-fg-subtle">{moment(assessment.created_at)}</span>
      </p>
      {assessment.conflict_of_interest && (
        <p>{t("assessments.conflict", { reason: conflict_reason ?? "" })}</p>
      )}
      {noted.map(({ key, name, note }) => (
        <p key={key}>
          {written(localized(name))}: {note}
        </p>
      ))}
      {comment && <p className="whitespace-pre-line">{comment}</p>}
      {assessment.private_note && (
        <p className="bg-ui-bg-subtle whitespace-pre-line rounded p-2">
          <strong>{t("assessments.private")}</strong> {assessment.private_note}
        </p>
      )}
    </div>
  )
}
