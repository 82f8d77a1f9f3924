import {
  applyLocale,
  authenticate,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { CertificateBody } from "./certificates/validators"
import { CreateListingBody, SaveListingBody } from "./listings/validators"
import { refuseSuspended } from "./refuse-suspended"
import { byAccount, limit } from "../limits/limit"
import { ProfileBody } from "./me/validators"

/** Every upload costs the time of an encoder and a place on disk, whether it is kept or not. */
const upload = (matcher: string): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [limit({ name: "upload.account", by: byAccount })],
})

const post = (
  matcher: string,
  schema: Parameters<typeof validateAndTransformBody>[0],
): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  // Five languages of description are more than Medusa's 100 KB once a script needs three bytes.
  bodyParser: { sizeLimit: "500kb" },
  middlewares: [validateAndTransformBody(schema)],
})

// One guard for the whole prefix: a new route below it is guarded before it is written.
export const producerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/producer/*",
    middlewares: [authenticate("producer", ["bearer", "session"]), applyLocale, refuseSuspended],
  },
  post("/producer/me", ProfileBody),
  post("/producer/certificates", CertificateBody),
  post("/producer/certificates/:id", CertificateBody),
  post("/producer/listings", CreateListingBody),
  post("/producer/listings/:id", SaveListingBody),
  upload("/producer/certificates/:id/file"),
  upload("/producer/listings/:id/images"),
]
