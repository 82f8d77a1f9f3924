import type curation from "@serumpun/domain/locales/en/curation.json"
import { useText } from "../lib/use-text"

export function Crumb({ text }: { text: `menu.${keyof (typeof curation)["menu"]}` }) {
  const { t } = useText()
  return <>{t(text)}</>
}
