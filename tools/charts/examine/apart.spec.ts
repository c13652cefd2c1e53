import { expect, it } from 'vitest'
import { groupApart } from './apart.ts'

const holder = (name: string, ...objects: string[]) => ({ name, objects })
const grouped = (...holders: ReturnType<typeof holder>[]) => groupApart(holders).map(group => group.map(({ name }) => name))

it('puts what has no object in common together', () => {
  expect(grouped(holder('backend/prod', 'Pod/backend'), holder('frontend/prod', 'Pod/frontend'), holder('empty'))).toEqual([['backend/prod', 'frontend/prod', 'empty']])
})

it('keeps overlays of one chart apart', () => {
  expect(grouped(
    holder('backend/staging', 'Pod/backend', 'Service/backend'),
    holder('backend/prod', 'Service/backend'),
    holder('frontend/staging', 'Pod/frontend'),
    holder('frontend/prod', 'Pod/frontend'),
  )).toEqual([['backend/staging', 'frontend/staging'], ['backend/prod', 'frontend/prod']])
})

it('makes no group of nothing', () => {
  expect(groupApart([])).toEqual([])
})
