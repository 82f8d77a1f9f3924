import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** A box that puts a listing beside others; it belongs to the form `CompareForm`, wherever it stands. */
export function CompareTick({ handle, title }: { handle: string; title: string }) {
  const { t } = useTranslation("compare")
  return (
    <label className="compare-tick">
      <input
        type="checkbox"
        name="l"
        value={handle}
        form="compare"
        aria-label={t("tickOne", { title })}
      />
      {t("tick")}
    </label>
  )
}
