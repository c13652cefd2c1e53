import { actionsOf, withoutTexts } from '../template-text/actions.ts'

const VALUES_PATH = /\.Values((?:\.[A-Za-z_]\w*)+)/g
/** A variable that stands for a part of the values: `$cron := .Values.workload.cron`. */
const ALIAS = /^(\$\w+) := [$.\w]*\.Values((?:\.[A-Za-z_]\w*)*)$/

const escaped = (variable: string) => variable.replace('$', '\\$')

/** The paths that are read through a variable. */
function throughAlias(actions: string[], variable: string, base: string): string[] {
  const pattern = new RegExp(`${escaped(variable)}((?:\\.[A-Za-z_]\\w*)+)`, 'g')
  return actions.flatMap(action => [...action.matchAll(pattern)].map(([, path]) => `${base}${path}`))
}

/** The paths below .Values that a template reads by name, directly or through a variable; comments and texts read nothing. */
export function valuesReadBy(template: string): string[] {
  const actions = actionsOf(template).map(withoutTexts)
  const direct = actions.flatMap(action => [...action.matchAll(VALUES_PATH)].map(([, path]) => path ?? ''))
  const indirect = actions.flatMap((action) => {
    const [, variable, base = ''] = ALIAS.exec(action) ?? []
    return variable === undefined ? [] : throughAlias(actions, variable, base)
  })
  return [...new Set([...direct, ...indirect])].map(path => path.slice(1)).sort()
}
