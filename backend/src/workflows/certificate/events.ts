export const CertificateEvents = { DECIDED: "certificate.decided" }
