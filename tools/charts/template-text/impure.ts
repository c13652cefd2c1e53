import { actionsOf, withoutTexts } from './actions.ts'

/** Functions whose result depends on the time, on chance, on the machine or on a cluster; the last ones belong into a Secret, not into a chart. */
const IMPURE_FUNCTIONS = new Set([
  ...['lookup', 'getHostByName', 'env', 'expandenv', 'shuffle', 'uuidv4'],
  ...['now', 'ago', 'date', 'dateInZone', 'date_in_zone', 'dateModify', 'date_modify', 'mustDateModify', 'must_date_modify'],
  ...['duration', 'durationRound', 'htmlDate', 'htmlDateInZone', 'toDate', 'mustToDate', 'unixEpoch'],
  ...['htpasswd', 'bcrypt', 'derivePassword', 'encryptAES', 'decryptAES', 'buildCustomCert'],
])
const IMPURE_FAMILY = /^(?:rand|gen)[A-Z]\w*$/
const IMPURE_FIELD = /\.(?:Revision|IsUpgrade|IsInstall|Capabilities)\b/g
const FUNCTION = /(?<![.$\w])[a-z]\w*/gi

const isImpure = (name: string) => IMPURE_FUNCTIONS.has(name) || IMPURE_FAMILY.test(name)

/** The functions and fields of a template that could make two renders of the same values differ. */
export function impureIn(template: string): string[] {
  return actionsOf(template).map(withoutTexts).flatMap(action => [
    ...(action.match(FUNCTION) ?? []).filter(isImpure),
    ...action.match(IMPURE_FIELD) ?? [],
  ])
}
