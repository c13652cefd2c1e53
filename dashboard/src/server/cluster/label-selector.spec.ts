import { expect, it } from 'vitest'
import { selectorText } from './label-selector.ts'

it.each([
  ['labels', { matchLabels: { app: 'db', tier: 'store' } }, 'app=db,tier=store'],
  ['values of which a label has one', { matchExpressions: [{ key: 'app', operator: 'In', values: ['a', 'b'] }] }, 'app in (a,b)'],
  ['values that it has not', { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] }, 'app notin (a)'],
  ['a label that is there, and one that is not', { matchExpressions: [{ key: 'app', operator: 'Exists' }, { key: 'old', operator: 'DoesNotExist' }] }, 'app,!old'],
  ['both', { matchLabels: { app: 'db' }, matchExpressions: [{ key: 'old', operator: 'DoesNotExist' }] }, 'app=db,!old'],
])('selects by %s', (_what, selector, text) => {
  expect(selectorText(selector)).toBe(text)
})
