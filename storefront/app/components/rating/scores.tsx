import { RATING_MAX, ratingCriteria, type RatingScores } from "@serumpun/domain/delivery/ratings"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** The score of each criterion in words and figures; no stars, which say less than "4 of 5". */
export function Scores({ scores }: { scores: RatingScores }) {
  const { t } = useTranslation("delivery")
  const format = useFormat()
  return (
    <Terms>
      {ratingCriteria.map((criterion) => (
        <Term key={criterion} label={t(`rating.field.${criterion}`)}>
          {t("rating.outOf", {
            score: format.number(scores[criterion], 1),
            max: format.number(RATING_MAX),
          })}
        </Term>
      ))}
    </Terms>
  )
}
