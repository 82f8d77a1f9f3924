import type { Resources } from "#app/lib/i18n.ts"
import type { Messages } from "#app/locales/messages.ts"
import { common } from "./common.ts"
import { trade } from "./trade.ts"

export const de = { common, trade } satisfies Messages<Resources>
