import { Button, Checkbox, Input, Label, toast } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { type FormEvent, useId, useState } from "react"
import type { ExaminationKind } from "../../../contracts/examination"
import { useRecordExamination } from "../../lib/examination-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Labelled } from "../labelled"
import { NoteField } from "../note-field"
import { Failure } from "../notices"

const kinds = ["sample", "visit"] as const

export function ExaminationForm({ reviewId }: { reviewId: string }) {
  const { t } = useText()
  const record = useRecordExamination(reviewId)
  const id = useId()
  const [kind, setKind] = useState<ExaminationKind>("sample")
  const [day, setDay] = useState(dayIn(new Date()))
  const [note, setNote] = useState("")
  const [isShown, setShown] = useState(false)
  const [files, setFiles] = useState<File[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    record.mutate(
      { data: { kind, day, note, is_shown: isShown }, files },
      {
        onSuccess: () => {
          setNote("")
          setFiles([])
          form.reset()
          toast.success(t("examination.saved"))
        },
      },
    )
  }
  return (
    <details>
      <summary className="txt-small-plus cursor-pointer">{t("examination.add")}</summary>
      <form className="flex flex-col gap-3 pt-3" onSubmit={send}>
        <Choice
          label={t("examination.kindLabel")}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`examination.kind.${value}`) }))}
        />
        <Labelled label={t("examination.day")}>
          {(field) => (
            <Input
              id={field}
              type="date"
              max={dayIn(new Date())}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          )}
        </Labelled>
        <NoteField
          label={t("examination.note")}
          hint={t("examination.noteHint")}
          rows={2}
          value={note}
          onChange={setNote}
        />
        <Labelled label={t("examination.photos")}>
          {(field) => (
            <input
              id={field}
              type="file"
              multiple
              accept="image/jpeg,image/png,application/pdf"
              className="txt-small"
              onChange={(event) => setFiles([...(event.target.files ?? [])])}
            />
          )}
        </Labelled>
        <div className="flex items-start gap-2">
          <Checkbox
            id={id}
            checked={isShown}
            onCheckedChange={(checked) => setShown(checked === true)}
          />
          <Label htmlFor={id} size="small">
            {t("examination.show")}
          </Label>
        </div>
        {record.isError && <Failure error={record.error} />}
        <Button size="small" type="submit" className="self-start" isLoading={record.isPending}>
          {t("examination.save")}
        </Button>
      </form>
    </details>
  )
}
