import { Button, toast } from "@medusajs/ui"
import { type FormEvent, useState } from "react"
import type { StandardSentence } from "../../../contracts/sentences"
import { problemsOf } from "../../lib/request"
import { useSentenceDeed } from "../../lib/sentence-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { isAtFields, SentenceFields } from "./sentence-fields"

type Props = { sentence: StandardSentence; onEnd: () => void }

/**
 * Other words for a sentence. When another operator was quicker, their words stand beside what was
 * typed here, and one of the two is chosen.
 */
export function ChangeSentence({ sentence, onEnd }: Props) {
  const { t } = useText()
  const save = useSentenceDeed()
  const [current] = sentence.editions
  const [seen, setSeen] = useState(current.number)
  const [texts, setTexts] = useState(current.texts)
  const send = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(
      {
        deed: "change",
        id: sentence.id,
        body: { number: seen, texts, is_retired: current.is_retired },
      },
      {
        onSuccess: () => {
          toast.success(t("sentences.saved"))
          onEnd()
        },
      },
    )
  }
  const isBehind = current.number !== seen
  const isTold = problemsOf(save.error).some(({ code }) => code === "changed_elsewhere")
  return (
    <form className="flex flex-col gap-3 py-2" onSubmit={send} noValidate>
      {isBehind && (
        <div role="alert" className="border-ui-border-strong flex flex-col gap-2 border p-3">
          <p className="txt-small-plus">
            {t("sentences.changedMeanwhile", { author: current.author ?? t("sentences.byCode") })}
          </p>
          <p className="txt-small" lang="id">
            {current.texts.id}
          </p>
          <p className="txt-small" lang="en">
            {current.texts.en}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => {
                setTexts(current.texts)
                setSeen(current.number)
                save.reset()
              }}
            >
              {t("sentences.takeOver")}
            </Button>
            <Button
              size="small"
              variant="secondary"
              type="button"
              onClick={() => {
                setSeen(current.number)
                save.reset()
              }}
            >
              {t("sentences.overwrite")}
            </Button>
          </div>
        </div>
      )}
      <SentenceFields value={texts} onChange={setTexts} error={save.error} />
      {save.isError && !isTold && !isAtFields(save.error) && <Failure error={save.error} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" type="submit" disabled={isBehind} isLoading={save.isPending}>
          {t("sentences.save")}
        </Button>
        <Button size="small" variant="secondary" type="button" onClick={onEnd}>
          {t("common.cancel")}
        </Button>
      </div>
    </form>
  )
}
