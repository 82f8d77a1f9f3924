import { Button, Input, toast, usePrompt } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import { localized } from "@serumpun/domain/locales"
import { checkMarketRule } from "@serumpun/domain/market-rule"
import { useState } from "react"
import type { MarketRuleContent, MarketRuleEdition } from "../../../contracts/market-rules"
import { useRuleEffect, useWriteMarketRule } from "../../lib/market-rule-queries"
import { problemsOf } from "../../lib/request"
import { useText } from "../../lib/use-text"
import { Labelled } from "../labelled"
import { NoteField } from "../note-field"
import { Failure, FieldProblem } from "../notices"
import { MarketRuleFields } from "./market-rule-fields"
import { RuleEffectView } from "./rule-effect-view"

const empty: MarketRuleContent = {
  ...{ markets: [], kinds: [], hs_prefixes: [], claim: null, proof: [] },
  ...{ only_if_asked: false, source: "", checked: null, text: {} },
}

/** As it is sent: with every language, those that are not written empty. */
const filled = (content: MarketRuleContent) => ({ ...content, text: localized(content.text) })

type Props = { editions: MarketRuleEdition[]; onClose: () => void }

/**
 * The next edition of a rule, or a rule's first. What it changes is looked at before it is put in force; what is
 * typed stays when it is refused.
 */
export function MarketRuleEditor({ editions, onClose }: Props) {
  const { t, day, problem: sentence } = useText()
  const prompt = usePrompt()
  const write = useWriteMarketRule()
  const effect = useRuleEffect()
  const [newest] = editions
  const [key, setKey] = useState(newest?.key ?? "")
  const [content, setContent] = useState(editions.find((one) => one.content)?.content ?? empty)
  const [note, setNote] = useState("")
  const [fromDay, setFromDay] = useState(dayIn(new Date()))
  const [tried, setTried] = useState(false)

  const own = checkMarketRule({ key, ...content }, dayIn(new Date()))
  const sent = problemsOf(write.error).map((one) => ({
    ...one,
    field: one.field.replace(/^content\./, ""),
  }))
  const problemAt = (field: string) => {
    const found = tried ? [...own, ...sent].find((one) => one.field === field) : undefined
    return found && sentence(found)
  }
  const change = (changed: Partial<MarketRuleContent>) => {
    setContent({ ...content, ...changed })
    effect.reset()
  }
  const show = () => {
    setTried(true)
    if (own.length === 0) effect.mutate({ key, content: filled(content) })
  }
  const send = async (next: MarketRuleContent | null) => {
    const description = next ? "marketRules.publishText" : "marketRules.endText"
    const isSure = await prompt({
      variant: next ? "confirmation" : "danger",
      title: t("marketRules.sure"),
      description: t(description, { day: day(fromDay) }),
      confirmText: t("marketRules.yes"),
      cancelText: t("common.cancel"),
    })
    if (!isSure) return
    const number = (newest?.number ?? 0) + 1
    write.mutate(
      { key, number, content: next && filled(next), from_day: fromDay, note },
      {
        onSuccess: () => {
          toast.success(t(next ? "marketRules.published" : "marketRules.ended"))
          onClose()
        },
      },
    )
  }
  const isOutrun = sent.some(({ field }) => field === "number")
  return (
    <form
      className="bg-ui-bg-subtle flex flex-col gap-4 rounded-lg p-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      {!newest && (
        <Labelled label={t("marketRules.field.key")}>
          {(id) => (
            <>
              <Input
                id={id}
                value={key}
                aria-describedby={`${id}-problem`}
                onChange={(event) => setKey(event.target.value)}
              />
              <FieldProblem id={`${id}-problem`} text={problemAt("key")} />
            </>
          )}
        </Labelled>
      )}
      <MarketRuleFields content={content} onChange={change} problemAt={problemAt} />
      <NoteField label={t("marketRules.field.note")} rows={2} value={note} onChange={setNote} />
      <Labelled label={t("marketRules.field.from_day")}>
        {(id) => (
          <>
            <Input
              id={id}
              type="date"
              className="w-fit"
              value={fromDay}
              aria-describedby={`${id}-problem`}
              onChange={(event) => setFromDay(event.target.value)}
            />
            <FieldProblem id={`${id}-problem`} text={problemAt("from_day")} />
          </>
        )}
      </Labelled>
      {tried && own.length > 0 && (
        <FieldProblem id="market-rule-incomplete" text={t("marketRules.incomplete")} />
      )}
      {effect.isError && <Failure error={effect.error} />}
      {effect.data && <RuleEffectView effect={effect.data} />}
      {write.isError && (
        <Failure error={write.error} text={isOutrun ? t("marketRules.meanwhile") : undefined} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button size="small" variant="secondary" type="submit" isLoading={effect.isPending}>
          {t("marketRules.show")}
        </Button>
        <Button
          size="small"
          type="button"
          disabled={!effect.data || !fromDay}
          isLoading={write.isPending}
          onClick={() => void send(content)}
        >
          {t("marketRules.publish")}
        </Button>
        {newest?.content && (
          <Button
            size="small"
            variant="danger"
            type="button"
            disabled={!fromDay}
            onClick={() => {
              setTried(true)
              void send(null)
            }}
          >
            {t("marketRules.end")}
          </Button>
        )}
        <Button size="small" variant="transparent" type="button" onClick={onClose}>
          {t("marketRules.close")}
        </Button>
      </div>
      {!effect.data && <p className="txt-small text-ui-fg-subtle">{t("marketRules.showFirst")}</p>}
    </form>
  )
}
