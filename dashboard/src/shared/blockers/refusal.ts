import type { HealthWords } from '../health-words.ts'
import type { Blocker, Evidence } from './types.ts'

/** The API server does not take a new pod; mostly because a quota is used up. */
export function refusalOf({ name, namespace }: { name: string, namespace: string }, message: string, evidence: Evidence, { blockers }: HealthWords): Blocker {
  const isQuota = /exceeded quota/i.test(message)
  return {
    cause: isQuota ? 'quota' : 'creation-refused',
    sentence: isQuota
      ? blockers.quota(name, namespace, message)
      : blockers.refused(name, message),
    evidence: [evidence],
  }
}
