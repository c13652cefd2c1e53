import type { Exception } from './exceptions.ts'
import type { ExaminerName, Finding } from './types.ts'
import { isExcepted } from './exceptions.ts'

/** Findings after the exceptions were heard, and what is wrong with the exceptions themselves. */
export interface Judgement { open: Finding[], excepted: Finding[], faults: string[] }

const described = ({ examiner, check, objects = 'every object' }: Exception) => `exception for ${examiner} ${check}, ${objects}`

function exceptionFault(exception: Exception, findings: Finding[], today: string): string | null {
  if (exception.expires < today)
    return `${described(exception)}: expired on ${exception.expires}: mend what it excepts, or decide again`
  return findings.some(finding => isExcepted(exception, finding))
    ? null
    : `${described(exception)}: matches nothing: remove it`
}

/** Tells known findings from others; `examiners` are those that ran, since only their exceptions can match. `today` is YYYY-MM-DD. */
export function judge(findings: Finding[], exceptions: Exception[], examiners: readonly ExaminerName[], today: string): Judgement {
  const heard = exceptions.filter(({ examiner }) => examiners.includes(examiner))
  const valid = heard.filter(({ expires }) => expires >= today)
  const isKnown = (finding: Finding) => valid.some(exception => isExcepted(exception, finding))
  return {
    open: findings.filter(finding => !isKnown(finding)),
    excepted: findings.filter(isKnown),
    faults: heard.map(exception => exceptionFault(exception, findings, today)).filter(fault => fault !== null),
  }
}
