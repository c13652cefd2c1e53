import { expect, it } from 'vitest'
import { eventRow } from '../testing-rows.ts'
import { groupEvents } from './event-groups.ts'

it('tells events of one object and reason once, with the newest message and all counts', () => {
  const groups = groupEvents([
    eventRow({
      uid: '1',
      count: 3,
      message: 'old',
      firstAt: '2026-01-01T10:00:00Z',
      lastAt: '2026-01-01T10:05:00Z',
    }),
    eventRow({
      uid: '2',
      count: 2,
      message: 'new',
      firstAt: '2026-01-01T10:02:00Z',
      lastAt: '2026-01-01T10:06:00Z',
    }),
    eventRow({ uid: '3', reason: 'BackOff' }),
  ])
  expect(groups).toHaveLength(2)
  expect(groups[0]).toMatchObject({
    count: 5,
    message: 'new',
    firstAt: '2026-01-01T10:00:00Z',
    lastAt: '2026-01-01T10:06:00Z',
  })
})
