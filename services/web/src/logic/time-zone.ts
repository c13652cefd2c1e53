/** The IANA zone of the person: their days and times are meant there. */
export function personTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
