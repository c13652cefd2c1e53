import { describe, expect, it } from 'vitest'
import { memoryStore } from '../act/testing/memory-store.ts'
import { respond } from './testing/respond.ts'

async function due(message: string, now: string, timeZone: string) {
  const store = memoryStore(() => new Date(now))
  await respond({ message, now: new Date(now), timeZone })(store)
  const [todo] = store.all()
  return `${todo?.dueDate} ${todo?.dueTime ?? ''}`.trim()
}

describe('days and times are the person\'s', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-23'],
    ['Asia/Tokyo', '2026-11-23'],
    ['Europe/Berlin', '2026-11-22'],
    ['UTC', '2026-11-22'],
    ['America/Los_Angeles', '2026-11-22'],
  ])('"today" at 15:30 UTC is the day in %s', async (timeZone, day) => {
    expect(await due('add tea today', '2026-11-22T15:30:00Z', timeZone)).toBe(day)
  })

  it('a time that is over where the person is means tomorrow', async () => {
    expect(await due('add tea at 4pm', '2026-11-22T15:30:00Z', 'Europe/Berlin')).toBe('2026-11-23 16:00')
    expect(await due('add tea at 4pm', '2026-11-22T15:30:00Z', 'America/New_York')).toBe('2026-11-22 16:00')
  })

  it('a weekday named on that weekday is today, in the morning and in the evening', async () => {
    expect(await due('add tea on wednesday', '2026-11-25T05:00:00Z', 'UTC')).toBe('2026-11-25')
    expect(await due('add tea on wednesday', '2026-11-25T22:00:00Z', 'UTC')).toBe('2026-11-25')
  })

  it('numbers are read day first, but for zones that write the month first', async () => {
    expect(await due('add tea on 3/4', '2026-01-10T12:00:00Z', 'Europe/London')).toBe('2026-04-03')
    expect(await due('add tea on 3/4', '2026-01-10T12:00:00Z', 'America/New_York')).toBe('2026-03-04')
    expect(await due('add tea on 25/12', '2026-01-10T12:00:00Z', 'America/New_York')).toBe('2026-12-25')
  })

  it('"in two hours" counts real hours over a change of the clocks', async () => {
    expect(await due('add tea in 2 hours', '2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('2026-03-29 04:30')
    expect(await due('add tea in 2 hours', '2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-25 03:30')
  })

  it('months and years end where they end', async () => {
    expect(await due('add tea by end of month', '2028-02-10T12:00:00Z', 'UTC')).toBe('2028-02-29')
    expect(await due('add tea tomorrow', '2026-12-31T12:00:00Z', 'UTC')).toBe('2027-01-01')
    expect(await due('add tea on the 31st', '2027-01-31T12:00:00Z', 'UTC')).toBe('2027-01-31')
    expect(await due('add tea on the 31st', '2027-02-01T12:00:00Z', 'UTC')).toBe('2027-03-31')
  })

  it('replies name the day as the person has it', async () => {
    const now = new Date('2026-11-22T15:30:00Z')
    const { reply } = await respond({ message: 'add tea today at 23:00', now, timeZone: 'Asia/Tokyo' })(memoryStore(() => now))
    expect(reply).toBe('Added “tea”, due today (Mon 23 Nov) at 23:00.')
  })
})
