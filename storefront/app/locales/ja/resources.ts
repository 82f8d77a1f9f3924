import type { Resources } from "#app/lib/i18n.ts"
import type { Messages } from "#app/locales/messages.ts"
import { catalogue } from "./catalogue.ts"
import { common } from "./common.ts"
import { problems } from "./problems.ts"
import { producer } from "./producer.ts"
import { quoting } from "./quoting.ts"
import { trade } from "./trade.ts"

export const ja = { catalogue, common, problems, producer, quoting, trade } satisfies Messages<Resources>
