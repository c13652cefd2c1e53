import type { LabelSelector } from './wire.ts'

type Requirement = NonNullable<LabelSelector['matchExpressions']>[number]

/** A selector as lists take it, such as `app=db,tier in (a,b),!old`. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: LabelSelector): string {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => `${key}=${value}`),
    ...matchExpressions.map(requirementText),
  ].join()
}

function requirementText({ key, operator, values = [] }: Requirement): string {
  if (operator === 'Exists')
    return key
  return operator === 'DoesNotExist'
    ? `!${key}`
    : `${key} ${operator.toLowerCase()} (${values.join()})`
}
