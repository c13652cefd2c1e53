import { describe, expect, it } from 'vitest'
import { jwt } from '../testing/jwt.ts'
import { tokenExpiryMs } from './token-expiry.ts'

describe('the end of a token', () => {
  it('is read from a JWT', () => {
    expect(tokenExpiryMs(jwt({ exp: 1_800_000_000 }))).toBe(1_800_000_000_000)
  })

  it.each([
    ['a bootstrap token', 'abcdef.0123456789abcdef'],
    ['a static token', 'secret'],
    ['a JWT without an end', jwt({ sub: 'ada' })],
    ['an end that is no number', jwt({ exp: 'tomorrow' })],
    ['claims that are no object', jwt(null)],
    ['nothing', ''],
  ])('is not known of %s', (_name, token) => {
    expect(tokenExpiryMs(token)).toBeNull()
  })
})
