import type { Right } from '../../shared/rights.ts'
import { MissingRight, needing } from '../cluster/access/missing-right.ts'
import { ApiError } from '../cluster/connection/api-error.ts'
import { describeFault } from '../cluster/connection/fault-words.ts'
import { RevisionsUnavailable } from '../errors.ts'

/** What the API server answers; null for what was deleted in the meantime, and for anything else a fault that names the right if one is missing. */
export async function readOrFault<Answer>(right: Right, call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await needing(right, call)
  }
  catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return null
    const fault = RevisionsUnavailable(describeFault(error))
    throw error instanceof MissingRight
      ? Object.assign(fault, { missingRights: [error.right] })
      : fault
  }
}
