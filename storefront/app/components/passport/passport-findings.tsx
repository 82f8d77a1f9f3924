import type { Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { ScoreBar } from "#app/components/ui/meter.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"

/** A mean or a score as people read it, with two decimals at most. */
export function useScore() {
  const format = useFormat()
  return (value: number) => format.number(Math.round(value * 100) / 100)
}

type Findings = Pick<
  Passport,
  "gates" | "scores" | "curators" | "rubric" | "judged_before" | "examined"
>

/** `isWhole`: on the page of the passport itself, which also says what was looked at. */
type Props = { passport: Findings; isWhole?: boolean }

/** What the curators found: by which rubric, gates, a bar per criterion, and which institution said so when. */
export function PassportFindings({ passport, isWhole = false }: Props) {
  const { t } = useTranslation(["listing", "rubric"])
  const format = useFormat()
  const locale = useLocale()
  const { rubric, judged_before } = passport
  return (
    <>
      <ul role="list" className="facts">
        {rubric.gates.map(({ key, name }) => {
          const held = passport.gates[key]
          return (
            <li key={key} className={held ? "badge badge-verified" : "badge"}>
              <Icon name={held ? "check" : "close"} />
              <span>
                <ShownText {...shownIn(name, locale)} />
                {": "}
                {held ? t("passport.passed") : t("passport.notPassed")}
              </span>
            </li>
          )
        })}
      </ul>
      <RubricLines passport={passport} />
      <div>
        {rubric.criteria.map((criterion) => (
          <Criterion key={criterion.key} {...{ criterion, passport, isWhole }} />
        ))}
      </div>
      {Object.keys(judged_before).length > 0 ? (
        <p className="soft">{t("rubric:passport.partial")}</p>
      ) : null}
      {passport.examined.length > 0 ? (
        <ul>
          {passport.examined.map(({ kind, day, institution }) => (
            <li key={`${kind} ${day} ${institution}`}>
              {t(`rubric:examined.${kind}`, { date: format.date(day) })}
              {"\u00a0· "}
              <bdi>{institution}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="soft">{t("passport.curators")}</p>
      <ul>
        {passport.curators.map(({ institution, date }) => (
          <li key={`${institution} ${date}`}>
            <bdi>{institution}</bdi>
            {"\u00a0· "}
            <time dateTime={date}>{format.date(date)}</time>
          </li>
        ))}
      </ul>
    </>
  )
}

/** By which edition it was judged; nothing of a passport from before there were any. */
function RubricLines({ passport: { rubric } }: { passport: Findings }) {
  const { t } = useTranslation("rubric")
  if (!rubric.group || !rubric.edition) return null
  const group = t(`group.${rubric.group}`)
  return <p className="soft">{t("passport.by", { group, edition: rubric.edition })}</p>
}

type Criterion = Findings["rubric"]["criteria"][number]

function Criterion({ criterion, passport, isWhole }: Required<Props> & { criterion: Criterion }) {
  const { t } = useTranslation(["listing", "rubric"])
  const format = useFormat()
  const score = useScore()
  const locale = useLocale()
  const name = shownIn(criterion.name, locale)
  // Nothing is written of those that were judged before there were rubrics.
  const looksAt = shownIn(criterion.looks_at, locale)
  const value = passport.scores[criterion.key] ?? 0
  const before = passport.judged_before[criterion.key]
  const remarks = [
    ...(criterion.weight > 1
      ? [t("rubric:passport.counts", { weight: format.number(criterion.weight) })]
      : []),
    ...(before
      ? [
          t("rubric:passport.before", {
            revision: format.number(before.revision),
            date: format.date(before.judged_on),
          }),
        ]
      : []),
  ]
  return (
    <>
      <ScoreBar
        label={name.text}
        shown={
          <>
            <ShownText {...name} />
            {remarks.length > 0 ? <span className="soft"> · {remarks.join(" · ")}</span> : null}
          </>
        }
        value={value}
        max={4}
        text={t("passport.score", { score: score(value) })}
      />
      {isWhole && looksAt.text ? (
        <p className="soft">
          <ShownText {...looksAt} />
        </p>
      ) : null}
    </>
  )
}
