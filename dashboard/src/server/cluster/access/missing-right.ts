import type { Right } from '../../../shared/rights.ts'
import { rightName } from '../../../shared/rights.ts'
import { ApiError } from '../connection/api-error.ts'

/** The API server refuses something that the dashboard itself needs. */
export class MissingRight extends Error {
  override name = 'MissingRight'
  readonly right: Right

  constructor(right: Right) {
    super(`the dashboard's own account may not ${right.verbs.join(', ')} ${rightName(right)}`)
    this.right = right
  }
}

/** Names the right instead of passing on a 403. */
export async function needing<T>(right: Right, call: Promise<T>): Promise<T> {
  try {
    return await call
  }
  catch (error) {
    throw error instanceof ApiError && error.status === 403
      ? new MissingRight(right)
      : error
  }
}
