import { expect, it } from 'vitest'
import { nextDue } from './repeat.ts'

const TODAY = '2026-11-22'

it.each([
  [
    'a day later',
    '2026-11-22',
    null,
    1,
    'day',
    '2026-11-23',
    null,
  ],
  [
    'after today, however late it was',
    '2026-10-01',
    '09:00',
    1,
    'day',
    '2026-11-23',
    '09:00',
  ],
  [
    'on the same weekday',
    '2026-11-02',
    null,
    2,
    'week',
    '2026-11-30',
    null,
  ],
  [
    'ahead of time too',
    '2026-12-01',
    null,
    1,
    'week',
    '2026-12-08',
    null,
  ],
  [
    'on the 31st again after a short month',
    '2026-10-31',
    null,
    1,
    'month',
    '2026-11-30',
    null,
  ],
  [
    'back on the 31st',
    '2026-08-31',
    null,
    2,
    'month',
    '2026-12-31',
    null,
  ],
  [
    'on the last of February',
    '2024-02-29',
    null,
    1,
    'year',
    '2027-02-28',
    null,
  ],
  [
    'some hours later',
    '2026-11-22',
    '22:30',
    4,
    'hour',
    '2026-11-23',
    '02:30',
  ],
  [
    'from today where there was no day',
    null,
    '08:00',
    3,
    'day',
    '2026-11-25',
    '08:00',
  ],
] as const)('repeats %s', (_, dueDate, dueTime, every, unit, nextDate, nextTime) => {
  expect(nextDue({ dueDate, dueTime }, { every, unit }, TODAY)).toEqual({ dueDate: nextDate, dueTime: nextTime })
})

it('finds the next time of an hourly todo that was forgotten for years', () => {
  expect(nextDue({ dueDate: '1990-01-01', dueTime: '07:15' }, { every: 1, unit: 'hour' }, TODAY)).toEqual({ dueDate: TODAY, dueTime: '00:15' })
})
