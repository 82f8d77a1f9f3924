import { Button, Text as Paragraph } from "@medusajs/ui"
import { columnLetters } from "@serumpun/domain/sheet/cells"
import { businessColumns } from "@serumpun/domain/sheet/business-columns"
import { producerColumns } from "@serumpun/domain/sheet/producer-columns"
import { useState } from "react"
import type { ImportView } from "../../../contracts/listing-import"
import { useImportPlace } from "../../lib/import-place"
import { useMoveImport } from "../../lib/producer-import-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure, FieldProblem } from "../notices"
import { useColumnName } from "./use-column-name"

const LEFT_OUT = "-"

/** What each column of the file holds; those whose heading is known are chosen already. */
export function ColumnMapping({ found }: { found: ImportView }) {
  const { t, problem } = useText()
  const nameOf = useColumnName()
  const { subject } = useImportPlace()
  const columns: readonly { key: string }[] =
    subject === "register" ? businessColumns : producerColumns
  const move = useMoveImport(found.id)
  const [mapping, setMapping] = useState(found.mapping)
  const [mark, setMark] = useState(found.decimal_mark)
  const problems = problemsOf(move.error)
  const whole = problems.find(({ field }) => field === "mapping")
  const options = [
    { value: LEFT_OUT, label: t("producerImport.leaveOut") },
    ...columns.map(({ key }) => ({ value: key, label: nameOf(key) })),
  ]
  return (
    <div className="flex flex-col gap-3">
      <Paragraph size="small">{t("producerImport.mapping")}</Paragraph>
      {found.headings.map((heading, index) => {
        const wrong = problems.find(({ field }) => field === `mapping.${index}`)
        const samples = (found.samples[index] ?? []).join(", ")
        return (
          <Choice
            key={index}
            label={`${columnLetters(index)}: ${heading}`}
            hint={samples}
            invalid={wrong && problem(wrong)}
            value={mapping[index] ?? LEFT_OUT}
            options={options}
            onChange={(chosen) =>
              setMapping(
                mapping.map((key, at) =>
                  at !== index ? key : chosen === LEFT_OUT ? null : chosen,
                ),
              )
            }
          />
        )
      })}
      {!found.mark_is_sure && (
        <Choice
          label={t("producerImport.mark")}
          value={mark}
          options={[
            { value: ".", label: "1,234.5" },
            { value: ",", label: "1.234,5" },
          ]}
          onChange={setMark}
        />
      )}
      <FieldProblem
        id="producer-import-mapping"
        text={
          whole && t(subject === "register" ? "register.import.needed" : "producerImport.needed")
        }
      />
      {move.isError && problems.length === 0 && <Failure error={move.error} />}
      <div>
        <Button
          size="small"
          isLoading={move.isPending}
          onClick={() => move.mutate({ to: "mapping", body: { mapping, decimal_mark: mark } })}
        >
          {t("producerImport.check")}
        </Button>
      </div>
    </div>
  )
}
