import { canBeMuted, noticeGroups, type NoticeGroup } from "@serumpun/domain/notice-groups"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button } from "#app/components/ui/button.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

/** Which notices come by mail as well; what cannot be turned off says why. */
export function MailWishesForm({ muted, saved }: { muted: NoticeGroup[]; saved: boolean }) {
  const { t } = useTranslation("notices")
  const locale = useLocale()
  const nameOf = (group: NoticeGroup) => {
    const [first = "", ...rest] = t(`group.${group}`)
    return first.toLocaleUpperCase(locale) + rest.join("")
  }
  return (
    <>
      {saved ? <Notice kind="success" title={t("mails.saved")} /> : null}
      <p className="lede">{t("mails.lede")}</p>
      <form method="post" className="form-parts document-narrow">
        <fieldset className="choices">
          <legend className="visually-hidden">{t("mails.title")}</legend>
          {noticeGroups.map((group) =>
            canBeMuted(group) ? (
              <Checkbox
                key={group}
                name="mails"
                value={group}
                label={nameOf(group)}
                defaultChecked={!muted.includes(group)}
              />
            ) : (
              <Checkbox
                key={group}
                label={
                  <>
                    {nameOf(group)} <span className="soft">{t("mails.always")}</span>
                  </>
                }
                defaultChecked
                disabled
              />
            ),
          )}
        </fieldset>
        <Button>{t("mails.save")}</Button>
      </form>
    </>
  )
}
