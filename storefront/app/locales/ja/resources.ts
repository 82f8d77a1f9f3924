import type { Resources } from "#app/lib/i18n.ts"
import type { Messages } from "#app/locales/messages.ts"
import { common } from "./common.ts"
import { problems } from "./problems.ts"
import { trade } from "./trade.ts"

export const ja = { common, problems, trade } satisfies Messages<Resources>
