import type { CallOptions } from '../connection/client.ts'
import { describe, expect, it } from 'vitest'
import { ApiError } from '../connection/api-error.ts'
import { createSelfReviewer } from './self-reviewer.ts'

interface Call { path: string, options: CallOptions }

/** An API server that knows one token. */
function createReviewer() {
  const calls: Call[] = []
  const call = async (path: string, options: CallOptions = {}) => {
    calls.push({ path, options })
    if (options.token !== 'good')
      throw new ApiError(401, 'Unauthorized')
    return path.endsWith('selfsubjectreviews')
      ? { status: { userInfo: { username: 'ada', groups: ['team'] } } }
      : { status: { allowed: (options.body as { spec: { resourceAttributes: { resource: string } } }).spec.resourceAttributes.resource === 'pods' } }
  }
  return { calls, reviewer: createSelfReviewer({ call: call as never }) }
}

describe('a review by the person\'s own token', () => {
  it('tells who it is, and null for a token that is not accepted', async () => {
    const { reviewer } = createReviewer()
    expect(await reviewer.identify('good')).toEqual({ user: 'ada', groups: ['team'] })
    expect(await reviewer.identify('bad')).toBeNull()
  })

  it('asks for the right to list in the namespace', async () => {
    const { reviewer, calls } = createReviewer()
    const person = { user: 'ada', groups: [] }
    expect(await reviewer.mayList(person, 'good', 'pods', 'todo')).toBe(true)
    expect(await reviewer.mayList(person, 'good', 'deployments', 'todo')).toBe(false)
    expect(calls.at(-1)).toMatchObject({
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      options: { token: 'good', body: { spec: { resourceAttributes: { verb: 'list', group: 'apps', resource: 'deployments', namespace: 'todo' } } } },
    })
  })

  it('throws what is no answer instead of taking it for a no', async () => {
    const reviewer = createSelfReviewer({ call: async () => Promise.reject(new ApiError(500, 'down')) })
    await expect(reviewer.identify('good')).rejects.toThrow('down')
  })
})
