import { answerTellApart } from "../../../tell-apart"

export const POST = answerTellApart(false)
