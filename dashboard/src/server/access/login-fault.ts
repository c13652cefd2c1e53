import type { FastifyError } from 'fastify'
import { MissingRight } from '../cluster/access/missing-right.ts'
import { describeFault } from '../cluster/connection/fault-words.ts'
import { LoginRequired, LoginUnavailable, RightMissing } from '../errors.ts'
import { SessionEnded } from './viewer.ts'

/** What a person is told when the cluster was asked about a token or its rights, and did not answer. */
export function loginFault(error: unknown): FastifyError {
  if (error instanceof SessionEnded)
    return LoginRequired()
  return error instanceof MissingRight
    ? Object.assign(RightMissing(error.message), { missingRights: [error.right] })
    : LoginUnavailable(describeFault(error))
}
