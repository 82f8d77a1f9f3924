// The storefront asks for /static/*, the admin for /media/*: the same pictures.
export { GET } from "../../../media/pictures/[file]/route"
