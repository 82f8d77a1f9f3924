import { data } from "react-router"

export function loader() {
  throw data(null, { status: 404 })
}

// Without a component this would be a data route, and readers would see no page.
export default function NotFound() {
  return null
}
