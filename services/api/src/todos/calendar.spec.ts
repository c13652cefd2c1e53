import { expect, it } from 'vitest'
import { addDays, addMonths, dayIn, daysOf, isTimeZone } from './calendar.ts'

it('knows which day it is where the person is', () => {
  const moment = new Date('2026-03-08T23:30:00Z')
  expect(dayIn('UTC', moment)).toBe('2026-03-08')
  expect(dayIn('Asia/Tokyo', moment)).toBe('2026-03-09')
  expect(dayIn('America/Los_Angeles', moment)).toBe('2026-03-08')
  expect(dayIn('Pacific/Kiritimati', new Date('2026-12-31T10:00:00Z'))).toBe('2027-01-01')
})

it.each([
  ['Europe/Zurich', true],
  ['UTC', true],
  ['america/new_york', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
  ['', false],
])('says whether %j is a time zone: %j', (zone, isKnown) => {
  expect(isTimeZone(zone)).toBe(isKnown)
})

it('counts days over months, leap years and changes of the clock', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
})

it('takes the last day where a month is too short', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-01-31', 2)).toBe('2026-03-31')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
})

it.each([
  [
    'today',
    { from: '2026-12-31', to: '2026-12-31' },
  ],
  [
    'tomorrow',
    { from: '2027-01-01', to: '2027-01-01' },
  ],
  [
    'week',
    { from: '2026-12-31', to: '2027-01-06' },
  ],
  [
    'overdue',
    { to: '2026-12-30' },
  ],
  [
    'upcoming',
    { from: '2027-01-01' },
  ],
] as const)('means by "%s" the days that a person would', (filter, range) => {
  expect(daysOf(filter, '2026-12-31')).toEqual(range)
})
