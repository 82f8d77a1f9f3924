import type { ComponentProps } from "react"
import { classes } from "./classes.ts"

type Variant = "primary" | "secondary" | "quiet" | "danger"
type Look = { variant?: Variant; wide?: boolean }

function buttonClass({ variant = "primary", wide }: Look, className?: string) {
  return classes("button", `button-${variant}`, wide && "button-wide", className)
}

export function Button({
  variant,
  wide,
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={buttonClass({ variant, wide }, className)} {...rest} />
}

/** A link that is the page's main step; it stays a link for keyboards and screen readers. */
export function ButtonLink({ variant, wide, className, ...rest }: ComponentProps<"a"> & Look) {
  return <a className={buttonClass({ variant, wide }, className)} {...rest} />
}
