import { common } from "./common.ts"
import { trade } from "./trade.ts"

export const en = { common, trade }
