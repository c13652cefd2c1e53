import type { Rewrite } from './rewrite.ts'

/** Zones where 3/4 is the 4th of March; UTC says nothing about the person, so it counts as one. */
const MONTH_FIRST = /^(?:UTC|Etc\/.*|US\/.*|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Sitka|Nome|Adak|Menominee|Indiana\/.*|Kentucky\/.*|North_Dakota\/.*)|Pacific\/Honolulu|Asia\/Manila)$/
const MONTHS_IN_YEAR = 12

/** Numbers as chrono reads them: 24.12.2026 names the day first everywhere, 3/4 where people write it so. */
export function numericRules(timeZone: string): Rewrite[] {
  const dotted: Rewrite = {
    pattern: /(?<![\w.])([0-3]?\d)\.([01]?\d)\.(\d{4})(?![\w.])/g,
    replace: ([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
  }
  const dottedShort: Rewrite = {
    // "1.2." may be a version, so a word that leads to a day or a time has to stand beside it.
    pattern: /(?<![\w.])(?:(?<=\b(?:on|by|before|until|till|due|for) (?:the )?)([0-3]?\d)\.([01]?\d)\.(?=\s|$)|([0-3]?\d)\.([01]?\d)\.(?=\s+(?:at )?\d{1,2}:\d{2}))/g,
    replace: ([, ledDay, ledMonth, timedDay, timedMonth]) => {
      const [day, month] = [ledDay ?? timedDay, Number(ledMonth ?? timedMonth)]
      return month > 0 && month <= MONTHS_IN_YEAR ? `${month}/${day}` : undefined
    },
  }
  const dayFirst: Rewrite = {
    pattern: /(?<![\w/])([0-3]?\d)\/([01]?\d)((?:\/\d{2,4})?)(?![\w/])/g,
    replace: ([, day, month, year]) => Number(month) <= MONTHS_IN_YEAR
      ? `${month}/${day}${year}`
      : undefined,
  }
  return MONTH_FIRST.test(timeZone)
    ? [dotted, dottedShort]
    : [dotted, dottedShort, dayFirst]
}
