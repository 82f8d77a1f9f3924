import {
  createContext,
  data,
  type MiddlewareFunction,
  type RouterContextProvider,
} from "react-router"
import { readFormValues, type FormValues } from "./form-values.ts"
import { readSession } from "#app/lib/http/session.server.ts"

/** A form that arrived after its sender's session had ended; null while nothing is lost. */
const lostFormContext = createContext<FormValues | null>(null)

/** What the section's boundary finds in such a case, with status 401. */
export type LostForm = { lost_form: FormValues }

/** Reads such a form before anybody is turned away. Files cannot travel on and are left behind. */
export const readLostForm: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (request.method === "POST" && (await readSession(request))?.actor !== "producer")
    context.set(lostFormContext, readFormValues(await request.clone().formData()))
  return next()
}

/** @throws a 401 that carries the form, so that its page can ask for the password and go on */
export function refuseLostForm(context: Readonly<RouterContextProvider>): void {
  const lost_form = context.get(lostFormContext)
  if (lost_form) throw data<LostForm>({ lost_form }, { status: 401 })
}
