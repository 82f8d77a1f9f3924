import { Badge, Button, toast } from "@medusajs/ui"
import { useState } from "react"
import type { StandardSentence } from "../../../contracts/sentences"
import { useSentenceDeed } from "../../lib/sentence-queries"
import { useText } from "../../lib/use-text"
import { Failure } from "../notices"
import { ChangeSentence } from "./change-sentence"

type Props = { sentence: StandardSentence; mayWrite: boolean }

/** One sentence as it is offered, with its earlier editions. */
export function SentenceRow({ sentence, mayWrite }: Props) {
  const { t } = useText()
  const [isOpen, setOpen] = useState(false)
  const [{ texts, is_retired }] = sentence.editions
  if (isOpen)
    return (
      <li>
        <ChangeSentence sentence={sentence} onEnd={() => setOpen(false)} />
      </li>
    )
  return (
    <li className="border-ui-border-base flex flex-col gap-1 border-b py-2 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="max-w-prose">
          <p className="txt-small-plus" lang="id">
            {texts.id}
          </p>
          <p className="txt-small text-ui-fg-subtle" lang="en">
            {texts.en}
          </p>
          {is_retired && <Badge size="2xsmall">{t("sentences.retired")}</Badge>}
        </div>
        {mayWrite && <Deeds sentence={sentence} onChange={() => setOpen(true)} />}
      </div>
      {sentence.editions.length > 1 && <Editions sentence={sentence} />}
    </li>
  )
}

function Deeds({ sentence, onChange }: { sentence: StandardSentence; onChange: () => void }) {
  const { t, language } = useText()
  const deed = useSentenceDeed()
  const [{ number, texts, is_retired }] = sentence.editions
  const named = { sentence: language === "id" ? texts.id : texts.en }
  const turn = () =>
    deed.mutate(
      { deed: "change", id: sentence.id, body: { number, texts, is_retired: !is_retired } },
      {
        onSuccess: () =>
          toast.success(t(is_retired ? "sentences.restored" : "sentences.retiredDone")),
      },
    )
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex gap-2">
        {!is_retired && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t("sentences.changeThis", named)}
            onClick={onChange}
          >
            {t("sentences.change")}
          </Button>
        )}
        <Button
          size="small"
          variant="secondary"
          aria-label={t(is_retired ? "sentences.restoreThis" : "sentences.retireThis", named)}
          isLoading={deed.isPending}
          onClick={turn}
        >
          {t(is_retired ? "sentences.restore" : "sentences.retire")}
        </Button>
      </div>
      {deed.isError && <Failure error={deed.error} />}
    </div>
  )
}

function Editions({ sentence }: { sentence: StandardSentence }) {
  const { t, moment } = useText()
  return (
    <details className="txt-small text-ui-fg-subtle">
      <summary className="cursor-pointer">
        {t("sentences.editions", { number: sentence.editions.length })}
      </summary>
      <ol className="flex flex-col gap-2 ps-4 pt-1">
        {sentence.editions.map(({ number, texts, is_retired, author, created_at }) => (
          <li key={number}>
            <p>
              {t("sentences.edition", { number, author: author ?? t("sentences.byCode") })}
              {created_at && `, ${moment(created_at)}`}
              {is_retired && ` · ${t("sentences.retired")}`}
            </p>
            <p lang="id">{texts.id}</p>
            <p lang="en">{texts.en}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
