import { describe, expect, it } from 'vitest'
import { describeDue } from './due.ts'

// A Thursday.
const now = new Date(2026, 0, 15, 12, 0)

function due(dueDate: string, dueTime: string | null = null, completed = false) {
  return describeDue({ dueDate, dueTime, completed }, now, 'en-GB')!
}

describe('a due day', () => {
  it.each([
    ['2026-01-14', 'Yesterday'],
    ['2026-01-15', 'Today'],
    ['2026-01-16', 'Tomorrow'],
    ['2026-01-19', 'Monday'],
    ['2026-01-21', 'Wednesday'],
    ['2026-01-22', '22 Jan'],
    ['2026-01-10', '10 Jan'],
    ['2027-03-01', '1 Mar 2027'],
  ])('%s reads "%s"', (day, label) => {
    expect(due(day).label).toBe(label)
  })

  it('carries its time', () => {
    expect(due('2026-01-16', '17:00').label).toBe('Tomorrow, 17:00')
  })

  it.each([
    [
      'the day before',
      '2026-01-14',
      null,
      true,
    ],
    [
      'today without a time',
      '2026-01-15',
      null,
      false,
    ],
    [
      'earlier today',
      '2026-01-15',
      '11:59',
      true,
    ],
    [
      'later today',
      '2026-01-15',
      '12:01',
      false,
    ],
    [
      'tomorrow',
      '2026-01-16',
      '00:00',
      false,
    ],
  ])('%s is overdue or not', (_, day, time, isOverdue) => {
    expect(due(day, time).isOverdue).toBe(isOverdue)
  })

  it('is never overdue once the todo is done', () => {
    expect(due('2020-01-01', null, true).isOverdue).toBe(false)
  })

  it('is nothing without a day', () => {
    expect(describeDue({ dueDate: null, dueTime: null, completed: false }, now)).toBeNull()
  })
})
