import { Button, toast } from "@medusajs/ui"
import { type SentencePart, sentenceParts } from "@serumpun/domain/rubrics/sentences"
import { type FormEvent, useState } from "react"
import { useSentenceDeed } from "../../lib/sentence-queries"
import { useText } from "../../lib/use-text"
import { Choice } from "../choice"
import { Failure } from "../notices"
import { isAtFields, SentenceFields } from "./sentence-fields"

const nothing = { id: "", en: "" }

/** A new sentence for a criterion. What was typed stays until it is saved, also when it is refused. */
export function AddSentence({ criterion, name }: { criterion: string; name: string }) {
  const { t } = useText()
  const add = useSentenceDeed()
  const [part, setPart] = useState<SentencePart>("common")
  const [texts, setTexts] = useState(nothing)
  const send = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(
      { deed: "add", body: { criterion, part, texts } },
      {
        onSuccess: () => {
          setTexts(nothing)
          toast.success(t("sentences.added"))
        },
      },
    )
  }
  const options = sentenceParts.map((value) => ({
    value,
    label: value === "common" ? t("sentences.allGoods") : t(`rubrics.group.${value}`),
  }))
  return (
    <details>
      <summary className="txt-small-plus cursor-pointer">
        {t("sentences.addTo", { criterion: name })}
      </summary>
      <form className="flex flex-col gap-3 pt-3" onSubmit={send} noValidate>
        <Choice label={t("sentences.for")} value={part} options={options} onChange={setPart} />
        <SentenceFields value={texts} onChange={setTexts} error={add.error} />
        {add.isError && !isAtFields(add.error) && <Failure error={add.error} />}
        <Button size="small" type="submit" className="self-start" isLoading={add.isPending}>
          {t("sentences.add")}
        </Button>
      </form>
    </details>
  )
}
