import { common } from "./common.ts"
import { problems } from "./problems.ts"
import { trade } from "./trade.ts"

export const en = { common, problems, trade }
