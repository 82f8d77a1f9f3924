import type { ShortlistAnswer } from "@serumpun/backend/src/contracts/shortlist.ts"
import { TextField } from "#app/components/form/field.tsx"
import { Button } from "#app/components/ui/button.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useSite } from "#app/lib/page/use-site.ts"

const TITLE_MAX = 80

/** The link to the list: made, named, ended. */
export function ShareForm({ share }: Pick<ShortlistAnswer, "share">) {
  const { t } = useTranslation("shortlist")
  const locale = useLocale()
  const origin = useSite()?.public_url ?? ""
  return (
    <Section title={t("share.title")} id="share">
      <p className="prose">{t("share.text")}</p>
      {share ? (
        <p>
          {t("share.link")}:{" "}
          <a href={`/${locale}/shortlists/${share.token}`}>
            <bdi>{`${origin}/${locale}/shortlists/${share.token}`}</bdi>
          </a>
        </p>
      ) : null}
      <form method="post" className="stack shortlist-share">
        <TextField
          name="title"
          label={t("share.field")}
          hint={t("share.fieldHint")}
          defaultValue={share?.title ?? ""}
          maxLength={TITLE_MAX}
          autoComplete="off"
          problems={[]}
        />
        <div className="cluster">
          <Button variant="secondary" name="intent" value="share">
            {t(share ? "share.rename" : "share.start")}
          </Button>
          {share ? (
            <Button variant="danger" name="intent" value="end">
              {t("share.end")}
            </Button>
          ) : null}
        </div>
      </form>
    </Section>
  )
}
