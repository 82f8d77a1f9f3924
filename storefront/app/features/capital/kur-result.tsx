import { type KurAnswers, type KurCheck, type KurCondition, kurFacts } from "@serumpun/domain/kur"
import { Icon, type IconName } from "#app/components/ui/icon.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { KurClassText } from "./kur-class-text.tsx"
import { KurSourceLinks, KurSources } from "./kur-sources.tsx"

const icons: Record<KurCondition["state"], IconName> = {
  met: "check",
  missing: "alert",
  ask: "info",
  not_needed: "check",
}

type Props = { name: string; answers: KurAnswers; check: KurCheck; today: string }

/** The class of the amount, and what of its conditions is met; printed, one sheet. */
export function KurResult({ name, answers, check, today }: Props) {
  const { t } = useTranslation("capital")
  const { date } = useFormat()
  const { kur_class, conditions } = check
  return (
    <Section title={t("result.title")} id="result">
      <p>
        <KurClassText amount={answers.amount_idr} kur_class={kur_class} />{" "}
        {kur_class ? <KurSourceLinks keys={kurFacts[kur_class]} /> : null}
      </p>
      {kur_class ? (
        <ul role="list" className="kur-conditions">
          {conditions.map((condition) => (
            <Condition key={condition.key} {...{ condition, answers, check }} />
          ))}
        </ul>
      ) : null}
      <p>
        <strong>{t("noDecision")}</strong>
      </p>
      <p className="soft">
        {t("result.for", { date: date(today) })} <bdi>{name}</bdi>
      </p>
      <KurSources />
    </Section>
  )
}

type ConditionProps = { condition: KurCondition; answers: KurAnswers; check: KurCheck }

function Condition({ condition, answers, check }: ConditionProps) {
  const { t } = useTranslation("capital")
  const { key, state } = condition
  const base = `/${useLocale()}/producer/profile/business`
  const isYoung = key === "six_months" && state !== "met" && check.kur_class === "super_micro"
  const isInProfile = (key === "nib" || key === "npwp") && state === "missing"
  return (
    <li id={`kur-${key}`}>
      <h3>{t(`condition.${key}`)}</h3>
      <p className={`kur-state kur-state-${state}`}>
        <Icon name={icons[state]} />
        <span>{t(`state.${state}`)}</span>
      </p>
      <p>
        {useTold(condition, answers)} {isInProfile ? <a href={base}>{t("toProfile")}</a> : null}
      </p>
      {isYoung ? (
        <p>
          {t("told.six_months.younger")} <KurSourceLinks keys={kurFacts.younger} />
        </p>
      ) : null}
      <p>
        <KurSourceLinks keys={kurFacts[key]} />
      </p>
    </li>
  )
}

const sentences = [
  "nib.met",
  "nib.missing",
  "six_months.met",
  "six_months.missing",
  "six_months.ask",
  "npwp.met",
  "npwp.missing",
  "npwp.not_needed",
  "identity.met",
  "identity.missing",
  "identity.ask",
  "credit.met",
  "credit.missing",
  "credit.ask",
] as const

/** What is met, or what is missing and how to get it. */
function useTold({ key, state, from }: KurCondition, answers: KurAnswers): string {
  const { t } = useTranslation("capital")
  const { date } = useFormat()
  if (from && state !== "met") return t("told.six_months.from", { date: date(from) })
  // A number would be written with a mark for thousands.
  if (key === "six_months" && state === "ask" && answers.founded_year !== null)
    return t("told.six_months.yearOnly", { year: String(answers.founded_year) })
  const found = sentences.find((one) => one === `${key}.${state}`)
  return found ? t(`told.${found}`) : ""
}
