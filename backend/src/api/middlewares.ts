import { defineMiddlewares } from "@medusajs/framework/http"
import { guardOuterDoors } from "./access/guards"
import { adminAccountMiddlewares } from "./admin/accounts/middlewares"
import { adminMiddlewares } from "./admin/middlewares"
import { exchangeRateMiddlewares } from "./admin/exchange-rates/middlewares"
import { curationMiddlewares } from "./admin/curation/middlewares"
import { demandMiddlewares } from "./admin/demand/middlewares"
import { hookMiddlewares } from "./hooks/middlewares"
import { inviteMiddlewares } from "./admin/invites/middlewares"
import { answerError } from "./answer-error"
import { orderMoneyMiddlewares } from "./admin/money/middlewares"
import { claimMiddlewares } from "./admin/delivery-claims/middlewares"
import { ratingMiddlewares } from "./admin/ratings/middlewares"
import { translationMiddlewares } from "./admin/listing-translations/middlewares"
import { translationFileMiddlewares } from "./admin/translation-files/middlewares"
import { transferMiddlewares } from "./admin/transfers/middlewares"
import { conversationMiddlewares } from "./conversation-middlewares"
import { noticeMiddlewares } from "./notice-middlewares"
import { authMiddlewares } from "./auth/middlewares"
import { issuedMiddlewares } from "./issued/middlewares"
import { peopleMiddlewares } from "./producer/people/middlewares"
import { poolMiddlewares } from "./producer/group/middlewares"
import { producerMiddlewares } from "./producer/middlewares"
import { producerRfqMiddlewares } from "./producer/rfqs/middlewares"
import { refuseOddInput } from "./refuse-odd-input"
import { companyMiddlewares } from "./store/buyer/company/middlewares"
import { buyerMiddlewares } from "./store/buyer/middlewares"
import { institutionMiddlewares } from "./admin/institutions/middlewares"
import { regionMiddlewares } from "./admin/region/middlewares"
import { accountMiddlewares } from "./account/middlewares"
import { producerImportMiddlewares } from "./admin/producer-imports/middlewares"
import { recoveryMiddlewares } from "./recovery/middlewares"
import { phoneMiddlewares } from "./sign-in/middlewares"
import { sessionMiddlewares } from "./session/middlewares"
import { signUpMiddlewares } from "./store/sign-up/middlewares"
import { signUpProducerMiddlewares } from "./store/sign-up-producer/middlewares"

export default defineMiddlewares({
  routes: [
    { matcher: "/", middlewares: [guardOuterDoors, refuseOddInput] },
    ...sessionMiddlewares,
    ...authMiddlewares,
    ...adminMiddlewares,
    ...adminAccountMiddlewares,
    ...exchangeRateMiddlewares,
    ...inviteMiddlewares,
    ...signUpMiddlewares,
    ...signUpProducerMiddlewares,
    ...accountMiddlewares,
    ...recoveryMiddlewares,
    ...buyerMiddlewares,
    ...companyMiddlewares,
    ...producerMiddlewares,
    ...producerRfqMiddlewares,
    ...peopleMiddlewares,
    ...phoneMiddlewares,
    ...poolMiddlewares,
    ...conversationMiddlewares,
    ...noticeMiddlewares,
    ...curationMiddlewares,
    ...demandMiddlewares,
    ...transferMiddlewares,
    ...translationMiddlewares,
    ...translationFileMiddlewares,
    ...hookMiddlewares,
    ...issuedMiddlewares,
    ...orderMoneyMiddlewares,
    ...claimMiddlewares,
    ...ratingMiddlewares,
    ...producerImportMiddlewares,
    ...institutionMiddlewares,
    ...regionMiddlewares,
  ],
  errorHandler: answerError,
})
