import type { Locale } from "@serumpun/domain/locales"
import { currencies } from "@serumpun/domain/money"
import { Icon } from "#app/components/ui/icon.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useSite } from "#app/lib/page/use-site.ts"

/**
 * Language and currency that a browser says its reader has: `enhance/proposal.ts` shows the one or two that differ from
 * the page's. The page itself is the same for all, and without a script the header's menu has every choice.
 */
export function Proposal({ languages }: { languages: { locale: Locale; text: string }[] }) {
  const { t } = useTranslation("home")
  const locale = useLocale()
  const site = useSite()
  return (
    <div className="proposal" data-proposal={site?.currency} hidden>
      {languages.map((other) => (
        <a
          key={other.locale}
          href={`/${other.locale}`}
          lang={other.locale}
          hrefLang={other.locale}
          data-proposal-language={other.locale}
          hidden
        >
          {other.text}
        </a>
      ))}
      <form method="post" action={`/${locale}/preferences`}>
        <input type="hidden" name="return_to" value={`/${locale}`} />
        {currencies.map((currency) => (
          <button
            key={currency}
            className="chip"
            name="currency"
            value={currency}
            data-proposal-currency={currency}
            hidden
          >
            {t("proposal.currency", { currency })}
          </button>
        ))}
      </form>
      <button type="button" className="chip" data-proposal-no>
        <Icon name="close" />
        {t("proposal.no")}
      </button>
    </div>
  )
}
