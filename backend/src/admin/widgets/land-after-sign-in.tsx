import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useEffect } from "react"
import { useLocation, useNavigate } from "react-router-dom"

type From = { from?: { pathname?: string } } | null

/** Whoever signs in without having asked for a page of their own lands on the overview. */
export default function LandAfterSignIn() {
  const { state, pathname } = useLocation()
  const navigate = useNavigate()
  const from = (state as From)?.from?.pathname ?? "/"
  useEffect(() => {
    if (from === "/" || from === "/orders")
      navigate(pathname, { replace: true, state: { from: { pathname: "/overview" } } })
  }, [from, navigate, pathname])
  return null
}

export const config = defineWidgetConfig({ zone: "login.before" })
