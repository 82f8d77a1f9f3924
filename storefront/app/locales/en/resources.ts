import { catalogue } from "./catalogue.ts"
import { common } from "./common.ts"
import { problems } from "./problems.ts"
import { producer } from "./producer.ts"
import { quoting } from "./quoting.ts"
import { trade } from "./trade.ts"

export const en = { catalogue, common, problems, producer, quoting, trade }
