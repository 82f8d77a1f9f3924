/** Of the Admin's build: the texts of Medusa's dashboard in one language (`admin-build/own-languages.ts`). */
declare module "virtual:dashboard-texts/*" {
  const texts: object
  export default texts
}
