import { Outlet } from "react-router"
import { SiteFrame } from "#app/components/layout/site-frame.tsx"

export default function PublicLayout() {
  return (
    <SiteFrame>
      <Outlet />
    </SiteFrame>
  )
}
