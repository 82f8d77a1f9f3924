import type { ClaimableEntry } from "@serumpun/backend/src/contracts/register-claim.ts"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** As much of an entry as its slip says. */
export function EntryTerms({ entry }: { entry: ClaimableEntry }) {
  const { t } = useTranslation("registerClaim")
  return (
    <Terms>
      <Term label={t("found.name")}>
        <bdi>{entry.name}</bdi>
      </Term>
      {entry.village ? (
        <Term label={t("found.village")}>
          <bdi>{entry.village}</bdi>
        </Term>
      ) : null}
      <Term label={t("found.office")}>
        <bdi>{entry.office ?? "Serumpun"}</bdi>
      </Term>
    </Terms>
  )
}
