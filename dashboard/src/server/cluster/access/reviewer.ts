import type { Readable } from '../../../shared/rights.ts'

/** Whom a token belongs to, in the words of the API server. */
export interface Person {
  user: string
  groups: string[]
  uid?: string
  extra?: Record<string, string[]>
}

/** Asks the API server about persons. Faults of the connection are thrown, never taken for a no. */
export interface Reviewer {
  /** Null when the API server does not know the token. */
  identify: (token: string) => Promise<Person | null>
  /** Whether a person may list something in a namespace, or with null everywhere. */
  mayList: (person: Person, token: string, readable: Readable, namespace: string | null) => Promise<boolean>
}

export interface SubjectReviewAnswer {
  status?: { allowed?: boolean }
}
