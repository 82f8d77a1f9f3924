/** Parent of every page; the root redirects unknown locales before this matches. */
export { Outlet as default } from "react-router"
