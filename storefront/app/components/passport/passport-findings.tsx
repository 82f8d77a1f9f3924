import type { Passport } from "@serumpun/backend/src/contracts/catalogue.ts"
import { criteria, gates } from "@serumpun/domain/curation-rules"
import { useTranslation } from "react-i18next"
import { Icon } from "#app/components/ui/icon.tsx"
import { ScoreBar } from "#app/components/ui/meter.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** A mean or a score as people read it, with two decimals at most. */
export function useScore() {
  const format = useFormat()
  return (value: number) => format.number(Math.round(value * 100) / 100)
}

/** What the curators found: gates, a bar per criterion, and which institution said so when. */
export function PassportFindings({
  passport,
}: {
  passport: Pick<Passport, "gates" | "scores" | "curators">
}) {
  const { t } = useTranslation(["listing", "trade"])
  const format = useFormat()
  const score = useScore()
  return (
    <>
      <ul role="list" className="facts">
        {gates.map((gate) => (
          <li key={gate} className={passport.gates[gate] ? "badge badge-verified" : "badge"}>
            <Icon name={passport.gates[gate] ? "check" : "close"} />
            {t(`trade:gate.${gate}`)}
            {": "}
            {passport.gates[gate] ? t("passport.passed") : t("passport.notPassed")}
          </li>
        ))}
      </ul>
      <div>
        {criteria.map((criterion) => (
          <ScoreBar
            key={criterion}
            label={t(`trade:criterion.${criterion}`)}
            value={passport.scores[criterion]}
            max={4}
            text={t("passport.score", { score: score(passport.scores[criterion]) })}
          />
        ))}
      </div>
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
